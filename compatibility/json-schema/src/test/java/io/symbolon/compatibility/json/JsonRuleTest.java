package io.symbolon.compatibility.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.symbolon.compatibility.Change;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.CompatibilityRule.Effect;
import io.symbolon.compatibility.Finding;
import io.symbolon.compatibility.Finding.Direction;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rule table held against the folders of examples, one for each row. */
class JsonRuleTest {

    private static final Path FOLDERS = Path.of("src/test/resources/rules");

    private final JsonSchemaFormat format = new JsonSchemaFormat();

    @Test
    void rules_andFoldersOfExamples_areTheSame() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(JsonRule.values()).map(JsonRule::id).toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> compare_exampleOfRule_namesItAndItsPathOnly() {
        return Arrays.stream(JsonRule.values()).map(rule -> dynamicTest(rule.id(), () -> verify(rule)));
    }

    @Test
    void effect_underEachPolicy_isWhatTheReferenceSays() {
        assertThat(effects(JsonRule.TYPE_CHANGED)).containsExactly(Effect.BREAKING, Effect.BREAKING, Effect.BREAKING);
        assertThat(effects(JsonRule.OPTIONAL_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL))
                .containsExactly(Effect.BREAKING, Effect.SAFE, Effect.BREAKING);
        assertThat(effects(JsonRule.REQUIRED_PROPERTY_WITH_DEFAULT_ADDED_TO_OPEN_CONTENT_MODEL))
                .containsExactly(Effect.BREAKING, Effect.WARNING, Effect.BREAKING);
        assertThat(effects(JsonRule.REQUIRED_ATTRIBUTE_WITH_DEFAULT_ADDED))
                .containsExactly(Effect.WARNING, Effect.WARNING, Effect.WARNING);
        assertThat(effects(JsonRule.COMPARISON_NOT_PROVABLE)).containsOnly(Effect.NOT_PROVABLE);
    }

    @Test
    void describe_typeChanged_isInTheFormOfTheReference() {
        Change change = new Change(JsonRule.TYPE_CHANGED, "#/properties/a", "#/properties/a", "");

        assertThat(format.describe(new Finding(change, Direction.NEW_READS_OLD, Effect.BREAKING)))
                .isEqualTo("{errorType:\"TYPE_CHANGED\", description:\"A type at path '#/properties/a' is different"
                        + " between the new schema and the old schema'}");
    }

    @Test
    void sentence_requiredOfOldReaders_namesThem() {
        Change change = new Change(JsonRule.MINIMUM_INCREASED, "#/minimum", "#/minimum", "");

        assertThat(format.sentence(new Finding(change, Direction.OLD_READS_NEW, Effect.BREAKING)))
                .isEqualTo("The value at path '#/minimum' in the old schema is more than its value in the new schema");
    }

    @Test
    void describe_requiredWithDefault_saysThatItReliesOnReaders() {
        Change change = new Change(JsonRule.REQUIRED_ATTRIBUTE_WITH_DEFAULT_ADDED, "#/required/b", "#/required/b", "b");

        assertThat(format.describe(new Finding(change, Direction.NEW_READS_OLD, Effect.WARNING)))
                .isEqualTo("{errorType:\"REQUIRED_ATTRIBUTE_WITH_DEFAULT_ADDED\", description:\"A property at path"
                        + " '#/required/b' is required in the new schema and may be missing in the old schema; this"
                        + " relies on readers filling in its default'}");
    }

    private static List<Effect> effects(JsonRule rule) {
        return Arrays.stream(CompatibilityPolicy.values()).map(rule::effect).toList();
    }

    private void verify(JsonRule rule) throws IOException {
        Path folder = FOLDERS.resolve(rule.id());
        Properties expected = new Properties();
        try (Reader file = Files.newBufferedReader(folder.resolve("expected.properties"))) {
            expected.load(file);
        }
        List<Change> changes = format.compare(parse(folder.resolve("new.json")), parse(folder.resolve("old.json")));
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).rule()).isEqualTo(rule);
        assertThat(changes.get(0).readerPath()).isEqualTo(expected.getProperty("path"));
    }

    private JsonSchema parse(Path file) throws IOException {
        return format.parse(SchemaSource.of(Files.readString(file)), Strictness.NEW);
    }
}
