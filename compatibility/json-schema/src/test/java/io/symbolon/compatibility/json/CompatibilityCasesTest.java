package io.symbolon.compatibility.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.CompatibilityChecker;
import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.EarlierVersion;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The shared compatibility cases, each through the whole engine in every direction and level that it names. */
class CompatibilityCasesTest {

    /** A required property with a default was added: compatible by decision, with a warning, though no document fits. */
    private static final String RELIES_ON_DEFAULT = "json-required-default-new-closed";

    private final JsonSchemaFormat format = new JsonSchemaFormat();
    private final CompatibilityChecker checker = new CompatibilityChecker(new SchemaFormats(List.of(format)));

    @TestFactory
    Stream<DynamicTest> check_sharedCase_givesTrueVerdict() throws IOException {
        List<JsonNode> cases = CaseFile.read("json.jsonl");
        assertThat(cases).hasSize(130);
        return cases.stream().map(line -> dynamicTest(line.get("id").asText(), () -> verify(line)));
    }

    private void verify(JsonNode line) {
        if (line.has("expect")) {
            line.get("expect").properties().forEach(level -> {
                CompatibilityLevel asked = CompatibilityLevel.of(level.getKey()).orElseThrow();
                assertVerdict(line, asked, level.getValue().asBoolean());
            });
        } else {
            boolean relies = line.get("id").asText().equals(RELIES_ON_DEFAULT);
            boolean backward = line.get("backward").asBoolean() || relies;
            boolean forward = line.get("forward").asBoolean();
            assertVerdict(line, CompatibilityLevel.BACKWARD, backward);
            assertVerdict(line, CompatibilityLevel.FORWARD, forward);
            assertVerdict(line, CompatibilityLevel.FULL, backward && forward);
        }
    }

    private void assertVerdict(JsonNode line, CompatibilityLevel level, boolean compatible) {
        JsonSchema candidate = parse(line, "new", line.get("new").asText());
        assertThat(checker.check(candidate, newestFirst(line), level, CompatibilityPolicy.STRICT)
                        .isCompatible())
                .as("%s", level)
                .isEqualTo(compatible);
    }

    private List<EarlierVersion> newestFirst(JsonNode line) {
        if (line.has("old")) {
            return List.of(
                    new EarlierVersion(1, parse(line, "old", line.get("old").asText())));
        }
        List<EarlierVersion> versions = new ArrayList<>();
        for (JsonNode text : line.get("history")) {
            versions.add(0, new EarlierVersion(versions.size() + 1, parse(line, "old", text.asText())));
        }
        return versions;
    }

    private JsonSchema parse(JsonNode line, String side, String text) {
        JsonNode references = line.has("references") ? line.get("references") : line.path(side + "_references");
        return format.parse(new SchemaSource(text, dependencies(references)), Strictness.NEW);
    }

    private static List<Dependency> dependencies(JsonNode references) {
        List<Dependency> dependencies = new ArrayList<>();
        for (JsonNode reference : references) {
            SchemaSource source =
                    new SchemaSource(reference.get("schema").asText(), dependencies(reference.path("references")));
            dependencies.add(new Dependency(reference.get("name").asText(), source));
        }
        return dependencies;
    }
}
