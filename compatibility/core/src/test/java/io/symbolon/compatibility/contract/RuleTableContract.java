package io.symbolon.compatibility.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.symbolon.compatibility.Change;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.CompatibilityRule;
import io.symbolon.compatibility.CompatibilityRule.Effect;
import io.symbolon.compatibility.EarlierVersion;
import io.symbolon.compatibility.Finding;
import io.symbolon.compatibility.Finding.Direction;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.Reuse;
import io.symbolon.compatibility.SchemaFormat;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A format's rule table held against its folders of examples, one for each row. */
public abstract class RuleTableContract {

    private static final Path FOLDERS = Path.of("src/test/resources/rules");

    private final SchemaFormat format;
    private final String extension;
    private final String line;

    /**
     * @param extension how the names of schema files end, without the dot
     * @param line the shape of {@link SchemaFormat#describe}: {@code %1$s} stands for the rule's id, {@code %2$s} for the
     *     sentence, {@code %3$s} for the detail
     */
    protected RuleTableContract(SchemaFormat format, String extension, String line) {
        this.format = format;
        this.extension = extension;
        this.line = line;
    }

    @Test
    void rules_andFoldersOfExamples_areTheSame() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            format.rules().stream().map(CompatibilityRule::id).toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> compare_exampleOfRule_noticesItAndSaysSo() {
        return format.rules().stream().map(rule -> dynamicTest(rule.id(), () -> verify(rule)));
    }

    private void verify(CompatibilityRule rule) throws IOException {
        Path folder = FOLDERS.resolve(rule.id());
        Properties expected = new Properties();
        try (Reader file = Files.newBufferedReader(folder.resolve("expected.properties"))) {
            expected.load(file);
        }
        String detail = expected.getProperty("detail");
        String description = expected.getProperty("description");
        Change change =
                new Change(rule, expected.getProperty("readerPath"), expected.getProperty("writerPath"), detail);
        assertThat(changes(folder).stream().filter(other -> other.equals(change) || effect(other) != Effect.SAFE))
                .containsExactly(change);
        Finding finding = new Finding(change, Direction.NEW_READS_OLD, effect(change));
        assertThat(format.sentence(finding)).isEqualTo(description);
        assertThat(format.describe(finding)).isEqualTo(line, rule.id(), description, detail);
    }

    /** Between old and new, or, where something came in between, in the light of the whole history. */
    private List<Change> changes(Path folder) throws IOException {
        ParsedSchema now = parse(folder, "new");
        ParsedSchema old = parse(folder, "old");
        if (!Files.exists(file(folder, "between"))) {
            return format.compare(now, old);
        }
        List<EarlierVersion> newestFirst =
                List.of(new EarlierVersion(2, parse(folder, "between")), new EarlierVersion(1, old));
        return format.reuses(now, newestFirst).stream().map(Reuse::change).toList();
    }

    private static Effect effect(Change change) {
        return change.rule().effect(CompatibilityPolicy.STRICT);
    }

    private ParsedSchema parse(Path folder, String name) throws IOException {
        return format.parse(SchemaSource.of(Files.readString(file(folder, name))), Strictness.NEW);
    }

    private Path file(Path folder, String name) {
        return folder.resolve(name + "." + extension);
    }
}
