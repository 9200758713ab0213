package io.symbolon.serdes.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.serdes.RecordEncoder;
import io.symbolon.serdes.SerdeException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Generated classes that one class loader sees and others do not, as in an application server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassLoadersTest {

    private static final byte[] ONE_AND_TWO = {2, 2, 4};

    private final ClassLoader usual = Thread.currentThread().getContextClassLoader();
    private final URLClassLoader elsewhere;

    ClassLoadersTest(@TempDir Path classes) throws Exception {
        Path source = Path.of("src/test/resources/elsewhere/Meeting.java");
        int failures =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), source.toString());
        assertThat(failures).isZero();
        elsewhere = new URLClassLoader(new URL[] {classes.toUri().toURL()}, usual);
    }

    @AfterAll
    void close() throws IOException {
        elsewhere.close();
    }

    private SpecificRecord meeting() throws ReflectiveOperationException {
        return (SpecificRecord)
                elsewhere.loadClass("elsewhere.Meeting").getConstructor().newInstance();
    }

    @Test
    void encode_classThatTheThreadDoesNotSee_isWrittenLikeAnyGeneratedClass() throws Exception {
        assertThat(FormatCodec.with(Map.of()).encode(meeting())).containsExactly(ONE_AND_TWO);
    }

    @Test
    void encode_genericAndSpecificRecordsOfOneSchema_areEachWrittenAsWhatTheyAre() throws Exception {
        SpecificRecord specific = meeting();
        Schema schema = specific.getSchema();
        GenericRecord generic = new GenericData.Record(schema);
        generic.put("from", 1L);
        generic.put("to", 2L);
        AvroRecordFormat format = new AvroRecordFormat();
        RecordEncoder encoder = format.encoder(schema, format.describe(schema));

        assertThat(encoder.encode(new byte[0], generic)).containsExactly(ONE_AND_TWO);
        assertThat(encoder.encode(new byte[0], specific)).containsExactly(ONE_AND_TWO);
        assertThat(encoder.encode(new byte[0], generic)).containsExactly(ONE_AND_TWO);
    }

    @Test
    void decode_classThatIsSeenOnlyLater_isFoundThen() throws Exception {
        SpecificRecord meeting = meeting();
        FormatCodec codec = FormatCodec.with(Map.of("specific.avro.reader", true));
        assertThatThrownBy(() -> codec.decode(meeting.getSchema(), ONE_AND_TWO)).isInstanceOf(SerdeException.class);

        Thread.currentThread().setContextClassLoader(elsewhere);
        try {
            assertThat(codec.decode(meeting.getSchema(), ONE_AND_TWO)).isEqualTo(meeting);
        } finally {
            Thread.currentThread().setContextClassLoader(usual);
        }
    }
}
