package io.symbolon.compatibility.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.symbolon.compatibility.Change;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.CompatibilityRule.Effect;
import io.symbolon.compatibility.EarlierVersion;
import io.symbolon.compatibility.Finding;
import io.symbolon.compatibility.Finding.Direction;
import io.symbolon.compatibility.Reuse;
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
class ProtobufRuleTest {

    private static final Path FOLDERS = Path.of("src/test/resources/rules");

    private final ProtobufSchemaFormat format = new ProtobufSchemaFormat();

    @Test
    void rules_andFoldersOfExamples_areTheSame() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProtobufRule.values())
                            .map(ProtobufRule::id)
                            .toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> compare_exampleOfRule_noticesItAndSaysSo() {
        return Arrays.stream(ProtobufRule.values()).map(rule -> dynamicTest(rule.id(), () -> verify(rule)));
    }

    @Test
    void effect_ofChangesThatBreakContrivedDataOnly_isWarningUnderLenientPolicy() {
        assertThat(Arrays.stream(ProtobufRule.values())
                        .filter(rule ->
                                rule.effect(CompatibilityPolicy.LENIENT) != rule.effect(CompatibilityPolicy.STRICT)))
                .containsExactly(
                        ProtobufRule.BYTES_READ_AS_STRING,
                        ProtobufRule.ENTRIES_READ_AS_MAP,
                        ProtobufRule.ONEOF_FIELD_REMOVED);
        assertThat(ProtobufRule.BYTES_READ_AS_STRING.effect(CompatibilityPolicy.LENIENT))
                .isEqualTo(Effect.WARNING);
    }

    private void verify(ProtobufRule rule) throws IOException {
        Path folder = FOLDERS.resolve(rule.id());
        List<Change> changes = changes(folder);
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
                .isEqualTo("{errorType:\"%s\", description:\"%s\"}", rule.id(), expected.getProperty("description"));
    }

    /** Between old and new, or, where something came in between, in the light of the whole history. */
    private List<Change> changes(Path folder) throws IOException {
        ProtobufSchema now = parse(folder.resolve("new.proto"));
        ProtobufSchema old = parse(folder.resolve("old.proto"));
        Path between = folder.resolve("between.proto");
        if (!Files.exists(between)) {
            return format.compare(now, old);
        }
        List<EarlierVersion> newestFirst = List.of(new EarlierVersion(2, parse(between)), new EarlierVersion(1, old));
        return format.reuses(now, newestFirst).stream().map(Reuse::change).toList();
    }

    private static Effect effect(Change change) {
        return change.rule().effect(CompatibilityPolicy.STRICT);
    }

    private ProtobufSchema parse(Path file) throws IOException {
        return format.parse(SchemaSource.of(Files.readString(file)), Strictness.NEW);
    }
}
