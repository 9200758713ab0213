package io.symbolon.serdes.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.serdes.RecordDecoder;
import io.symbolon.serdes.RecordEncoder;
import io.symbolon.serdes.RecordFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every record format must do. A format joins by extending this and naming some values. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RecordFormatContract<S> {

    private static final byte[] NO_PREFIX = {};

    /** The format under test; always the same. */
    protected abstract RecordFormat<S> format();

    /** Values that are equal to what is read back, of as many kinds as the format has. */
    protected abstract List<Object> values();

    /** What stands for a value where values are compared whose schemas are equal, but not one object. */
    protected Object comparable(Object value) {
        return value;
    }

    @ParameterizedTest
    @MethodSource("values")
    void decode_encodedValue_returnsEqualValue(Object value) throws IOException {
        assertThat(decoder(value).decode(encode(value), 0)).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void encode_withPrefix_putsItInFrontOfTheSameBytes(Object value) throws IOException {
        byte[] bare = encoder(value).encode(NO_PREFIX, value);

        byte[] prefixed = encoder(value).encode(new byte[] {0, 1, 2, 3, 4}, value);

        assertThat(Arrays.copyOf(prefixed, 5)).containsExactly(0, 1, 2, 3, 4);
        assertThat(Arrays.copyOfRange(prefixed, 5, prefixed.length)).isEqualTo(bare);
    }

    @ParameterizedTest
    @MethodSource("values")
    void decode_behindAnIdOrWithTheIdInAHeader_returnsEqualValue(Object value) throws IOException {
        byte[] id = {0, 1, 2, 3, 4};
        byte[] header = concat(id, encoder(value).typeInSchema());

        assertThat(decoder(value).decode(concat(id, encode(value)), 5)).isEqualTo(value);
        assertThat(decoder(value).decode(header, 5, encoder(value).encode(NO_PREFIX, value)))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void schemaOf_sameValueTwice_returnsSameObject(Object value) {
        assertThat(format().schemaOf(value)).isSameAs(format().schemaOf(value));
    }

    @ParameterizedTest
    @MethodSource("values")
    void decode_schemaReadBackFromItsText_returnsEqualValue(Object value) throws IOException {
        byte[] bytes = encode(value);
        ParsedSchema written = format().describe(format().schemaOf(value));

        ParsedSchema fetched = format().schemas().parse(SchemaSource.of(written.canonicalText()), Strictness.STORED);
        Object back = format().decoder(fetched).decode(bytes, 0);

        assertThat(back).isNotNull();
        assertThat(comparable(back)).isEqualTo(comparable(value));
    }

    @ParameterizedTest
    @MethodSource("values")
    void decode_truncatedBytes_neverReturnsTheValue(Object value) throws IOException {
        byte[] bytes = encode(value);
        RecordDecoder decoder = decoder(value);

        for (int length = 0; length < bytes.length; length++) {
            byte[] truncated = Arrays.copyOf(bytes, length);
            assertThat(readOrRefusal(decoder, truncated)).isNotEqualTo(value);
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void decode_randomBytes_returnsOrThrowsButNeverBreaks(Object value) {
        RecordDecoder decoder = decoder(value);
        Random random = new Random(1457842472);

        for (int run = 0; run < 20_000; run++) {
            byte[] garbage = new byte[random.nextInt(40)];
            random.nextBytes(garbage);
            assertThatCode(() -> readOrRefusal(decoder, garbage)).doesNotThrowAnyException();
        }
    }

    @Test
    void encodeAndDecode_manyThreadsShareBoth_returnTheirOwnValues() throws Exception {
        List<Object> values = values();
        List<RecordEncoder> encoders = values.stream().map(this::encoder).toList();
        List<RecordDecoder> decoders = values.stream().map(this::decoder).toList();
        Callable<Boolean> everyValueManyTimes = () -> {
            for (int run = 0; run < 2_000; run++) {
                int index = run % values.size();
                byte[] bytes = encoders.get(index).encode(encoders.get(index).typeInSchema(), values.get(index));
                assertThat(decoders.get(index).decode(bytes, 0)).isEqualTo(values.get(index));
            }
            return true;
        };

        assertThat(inThreads(8, everyValueManyTimes)).containsOnly(true).hasSize(8);
    }

    /** As behind a schema's id. */
    private byte[] encode(Object value) throws IOException {
        RecordEncoder encoder = encoder(value);
        return encoder.encode(encoder.typeInSchema(), value);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private RecordEncoder encoder(Object value) {
        S schema = format().schemaOf(value);
        return format().encoder(schema, format().describe(schema));
    }

    private RecordDecoder decoder(Object value) {
        return format().decoder(format().describe(format().schemaOf(value)));
    }

    private static Object readOrRefusal(RecordDecoder decoder, byte[] bytes) {
        try {
            return decoder.decode(bytes, 0);
        } catch (IOException | RuntimeException refusal) {
            return refusal;
        }
    }

    private static <T> List<T> inThreads(int count, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(Collections.nCopies(count, work))) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
