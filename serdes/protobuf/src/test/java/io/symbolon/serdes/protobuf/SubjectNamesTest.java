package io.symbolon.serdes.protobuf;

import static io.symbolon.serdes.protobuf.TestSchemas.message;
import static io.symbolon.serdes.protobuf.TestSchemas.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import io.symbolon.client.RegistryClient;
import io.symbolon.client.RegistryClients;
import io.symbolon.registry.testing.SymbolonExtension;
import io.symbolon.serdes.RecordHeaders;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.RecordReader;
import io.symbolon.serdes.RecordWriter;
import io.symbolon.serdes.SerdeConfig;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where each subject name strategy puts a message's schema: under the message's own name, not that of the file's first. */
class SubjectNamesTest {

    @RegisterExtension
    static final SymbolonExtension REGISTRY = SymbolonExtension.inMemory();

    @ParameterizedTest
    @CsvSource({
        "KEY, TopicNameStrategy, orders-key",
        "VALUE, TopicNameStrategy, orders-value",
        "VALUE, RecordNameStrategy, acme.Cancellation",
        "KEY, TopicRecordNameStrategy, orders-acme.Cancellation"
    })
    void write_strategy_registersUnderItsSubjectAndReadsBack(RecordPart part, String strategy, String subject) {
        SerdeConfig config = new SerdeConfig(Map.of(part.word() + ".subject.name.strategy", strategy));
        ProtobufRecordFormat format = new ProtobufRecordFormat(config, part);
        Descriptor type = message(TestSchemas.order().descriptor(), "Cancellation");
        try (RegistryClient client = RegistryClients.create(REGISTRY.url())) {
            byte[] bytes = new RecordWriter<>(client, format, part, config)
                    .write("orders", RecordHeaders.NONE, value(type, "order_id: 7"));

            assertThat(client.latest(subject).schema()).contains("message Cancellation");
            assertThat(new RecordReader(client, format, part, config).read("orders", RecordHeaders.NONE, bytes))
                    .hasToString("order_id: 7\n");
        }
    }
}
