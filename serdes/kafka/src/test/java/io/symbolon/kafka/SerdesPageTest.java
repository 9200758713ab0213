package io.symbolon.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.client.ClientConfigKey;
import io.symbolon.serdes.ConfigKey;
import io.symbolon.serdes.SerdeKeys;
import io.symbolon.serdes.avro.AvroKeys;
import io.symbolon.serdes.json.JsonKeys;
import io.symbolon.serdes.protobuf.ProtobufKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SerdesPageTest {

    private static final Path PAGE = Path.of("../../docs/serdes.md");

    @Test
    void page_hasTheRowsOfTheTables() throws IOException {
        assertThat(Files.readAllLines(PAGE))
                .filteredOn(line -> line.startsWith("| `"))
                .containsExactlyElementsOf(rows());
    }

    private static List<String> rows() {
        Stream<String> shared = SerdeKeys.all().stream().map(SerdesPageTest::row);
        Stream<String> avro = AvroKeys.all().stream().map(SerdesPageTest::row);
        Stream<String> protobuf = ProtobufKeys.all().stream().map(SerdesPageTest::row);
        Stream<String> json = JsonKeys.all().stream().map(SerdesPageTest::row);
        Stream<String> client = Arrays.stream(ClientConfigKey.values()).map(SerdesPageTest::row);
        return Stream.of(shared, avro, protobuf, json, client)
                .flatMap(rows -> rows)
                .toList();
    }

    private static String row(ConfigKey<?> key) {
        String shown = key.shownDefault().isEmpty() ? "" : "`" + key.shownDefault() + "`";
        return "| `" + key.name() + "` | " + key.type() + " | " + shown + " | " + key.meaning() + " |";
    }

    private static String row(ClientConfigKey key) {
        String shown = key.defaultValue().isEmpty() ? "" : "`" + key.defaultValue() + "`";
        return "| `" + key.key() + "` | " + shown + " | " + key.meaning() + " |";
    }
}
