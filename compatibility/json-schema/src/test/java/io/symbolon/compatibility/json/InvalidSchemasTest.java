package io.symbolon.compatibility.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class InvalidSchemasTest {

    @TestFactory
    Stream<DynamicTest> parse_invalidSchema_saysWhereAndWhat() throws IOException {
        return CaseFile.read("invalid.jsonl").stream()
                .map(line -> dynamicTest(line.get("id").asText(), () -> assertRefused(line)));
    }

    private static void assertRefused(JsonNode line) {
        InvalidSchemaException refusal = catchThrowableOfType(
                InvalidSchemaException.class,
                () -> new JsonSchemaFormat()
                        .parse(SchemaSource.of(line.get("schema").asText()), Strictness.NEW));
        assertThat(refusal).isNotNull();
        assertThat(refusal.problems()).isNotEmpty();
        assertThat(refusal.problems().get(0).place())
                .startsWith(line.get("place").asText());
        assertThat(refusal.problems().get(0).message())
                .contains(line.get("message").asText());
    }
}
