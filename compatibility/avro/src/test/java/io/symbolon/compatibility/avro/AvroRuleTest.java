package io.symbolon.compatibility.avro;

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
class AvroRuleTest {

    private static final Path FOLDERS = Path.of("src/test/resources/rules");

    private final AvroSchemaFormat format = new AvroSchemaFormat();

    @Test
    void rules_andFoldersOfExamples_areTheSame() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(AvroRule.values()).map(AvroRule::id).toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> compare_exampleOfRule_noticesItAndSaysSo() {
        return Arrays.stream(AvroRule.values()).map(rule -> dynamicTest(rule.id(), () -> verify(rule)));
    }

    @Test
    void effect_ofLogicalTypeChange_isBreakingUnderLogicalPolicyOnly() {
        assertThat(AvroRule.LOGICAL_TYPE_CHANGED.effect(CompatibilityPolicy.STRICT))
                .isEqualTo(Effect.WARNING);
        assertThat(AvroRule.LOGICAL_TYPE_CHANGED.effect(CompatibilityPolicy.LENIENT))
                .isEqualTo(Effect.WARNING);
        assertThat(AvroRule.LOGICAL_TYPE_CHANGED.effect(CompatibilityPolicy.LOGICAL))
                .isEqualTo(Effect.BREAKING);
        assertThat(Arrays.stream(CompatibilityPolicy.values()).map(AvroRule.DECIMAL_MISMATCH::effect))
                .containsOnly(Effect.BREAKING);
    }

    private void verify(AvroRule rule) throws IOException {
        Path folder = FOLDERS.resolve(rule.id());
        List<Change> changes = format.compare(parse(folder.resolve("new.avsc")), parse(folder.resolve("old.avsc")));
        Properties expected = new Properties();
        try (Reader file = Files.newBufferedReader(folder.resolve("expected.properties"))) {
            expected.load(file);
        }
        Change change = new Change(
                rule,
                expected.getProperty("readerPath"),
                expected.getProperty("writerPath"),
                expected.getProperty("detail"));
        assertThat(changes).contains(change);
        assertThat(changes.stream().filter(other -> effect(other) != Effect.SAFE))
                .isSubsetOf(change);
        Finding finding = new Finding(change, Direction.NEW_READS_OLD, effect(change));
        assertThat(format.sentence(finding)).isEqualTo(expected.getProperty("description"));
        assertThat(format.describe(finding))
                .isEqualTo(
                        "{errorType:'%s', description:'%s', additionalInfo:'%s'}",
                        rule.id(), expected.getProperty("description"), expected.getProperty("detail"));
    }

    private static Effect effect(Change change) {
        return change.rule().effect(CompatibilityPolicy.STRICT);
    }

    private AvroSchema parse(Path file) throws IOException {
        return format.parse(SchemaSource.of(Files.readString(file)), Strictness.NEW);
    }
}
