package io.symbolon.compatibility.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.CompatibilityChecker;
import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.EarlierVersion;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The shared compatibility cases, each through the whole engine in every direction and level that it names. */
public abstract class CompatibilityCasesContract {

    private final SchemaFormat format;
    private final String file;
    private final int count;
    private final CompatibilityChecker checker;

    /** @param count how many cases the file has */
    protected CompatibilityCasesContract(SchemaFormat format, String file, int count) {
        this.format = format;
        this.file = file;
        this.count = count;
        this.checker = new CompatibilityChecker(new SchemaFormats(List.of(format)));
    }

    @TestFactory
    Stream<DynamicTest> check_sharedCase_givesTrueVerdict() {
        List<JsonNode> cases = CaseFile.read(file);
        assertThat(cases).hasSize(count);
        return cases.stream().map(line -> dynamicTest(line.get("id").asText(), () -> verify(line)));
    }

    private void verify(JsonNode line) {
        ParsedSchema candidate = parse(line, "new", line.get("new").asText());
        List<EarlierVersion> newestFirst = newestFirst(line);
        expected(line)
                .forEach((level, compatible) -> assertThat(
                                checker.check(candidate, newestFirst, level, CompatibilityPolicy.STRICT)
                                        .isCompatible())
                        .as("%s", level)
                        .isEqualTo(compatible));
    }

    private Map<CompatibilityLevel, Boolean> expected(JsonNode line) {
        Map<CompatibilityLevel, Boolean> verdicts = new EnumMap<>(CompatibilityLevel.class);
        if (line.has("expect")) {
            line.get("expect")
                    .properties()
                    .forEach(level -> verdicts.put(
                            CompatibilityLevel.of(level.getKey()).orElseThrow(),
                            level.getValue().asBoolean()));
            return verdicts;
        }
        boolean backward = line.get("backward").asBoolean()
                || isBackwardByDecision(line.get("id").asText());
        verdicts.put(CompatibilityLevel.BACKWARD, backward);
        JsonNode forward = line.get("forward");
        if (!forward.isNull()) {
            verdicts.put(CompatibilityLevel.FORWARD, forward.asBoolean());
            verdicts.put(CompatibilityLevel.FULL, backward && forward.asBoolean());
        }
        return verdicts;
    }

    /** Whether it was decided that new schemas of a case may read old data, though the case itself says no. */
    protected boolean isBackwardByDecision(String id) {
        return false;
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

    private ParsedSchema parse(JsonNode line, String side, String text) {
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
