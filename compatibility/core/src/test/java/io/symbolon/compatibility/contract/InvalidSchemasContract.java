package io.symbolon.compatibility.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.InvalidSchemaException.Problem;
import io.symbolon.compatibility.SchemaFormat;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The schemas of {@code invalid.jsonl}: each has one problem, or as many as it says, and the first is the one described. */
public abstract class InvalidSchemasContract {

    private final SchemaFormat format;

    protected InvalidSchemasContract(SchemaFormat format) {
        this.format = format;
    }

    @TestFactory
    Stream<DynamicTest> parse_invalidSchema_saysWhereAndWhat() {
        return CaseFile.read("invalid.jsonl").stream()
                .map(line -> dynamicTest(line.get("id").asText(), () -> assertRefused(line)));
    }

    private void assertRefused(JsonNode line) {
        InvalidSchemaException refusal = catchThrowableOfType(
                InvalidSchemaException.class,
                () -> format.parse(SchemaSource.of(line.get("schema").asText()), Strictness.NEW));
        assertThat(refusal).isNotNull();
        assertThat(refusal.problems()).hasSize(line.path("problems").asInt(1));
        Problem first = refusal.problems().get(0);
        assertThat(first.place()).startsWith(line.get("place").asText());
        assertThat(first.message()).contains(line.get("message").asText());
    }
}
