package io.symbolon.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.symbolon.compatibility.CompatibilityRule.Effect;
import io.symbolon.compatibility.Finding.Direction;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityCheckerTest {

    private final WordsFormat format = new WordsFormat();
    private final SchemaFormats formats = new SchemaFormats(List.of(format));
    private final CompatibilityChecker checker = new CompatibilityChecker(formats);

    /** A reader must know every word of the writer; the history is given oldest first. */
    @ParameterizedTest
    @CsvSource({
        "NONE,                a b, b, true",
        "BACKWARD,            a,   a b, true",
        "BACKWARD,            a b, a, false",
        "FORWARD,             a,   a b, false",
        "FORWARD,             a b, a, true",
        "FULL,                a b, b a, true",
        "FULL,                a,   a b, false",
        "FULL,                a b, a, false",
        "BACKWARD,            a b|a, a c, true",
        "BACKWARD_TRANSITIVE, a b|a, a c, false",
        "FORWARD,             a|a b, b, true",
        "FORWARD_TRANSITIVE,  a|a b, b, false",
        "FULL,                a|a b, a b, true",
        "FULL_TRANSITIVE,     a|a b, a b, false"
    })
    void check_level_looksThatWayAndThatFarBack(
            CompatibilityLevel level, String history, String candidate, boolean compatible) {
        assertThat(check(level, CompatibilityPolicy.STRICT, history, candidate).isCompatible())
                .isEqualTo(compatible);
    }

    @Test
    void check_severalVersionsDoNotFit_reportsNewestOnly() {
        Verdict verdict = check(CompatibilityLevel.BACKWARD_TRANSITIVE, CompatibilityPolicy.STRICT, "x|y z|a", "a");

        assertThat(verdict.conflict()).map(EarlierVersion::version).contains(2);
        assertThat(verdict.findings()).extracting(format::describe).containsExactly("WORD_UNKNOWN y", "WORD_UNKNOWN z");
        assertThat(verdict.findings())
                .extracting(finding -> formats.sentence(WordsFormat.WORDS, finding))
                .containsExactly("The new schema lacks the word y", "The new schema lacks the word z");
    }

    @Test
    void check_full_reportsForwardFindingsFirst() {
        Verdict verdict = check(CompatibilityLevel.FULL, CompatibilityPolicy.STRICT, "a", "b");

        assertThat(verdict.findings())
                .extracting(Finding::direction)
                .containsExactly(Direction.OLD_READS_NEW, Direction.NEW_READS_OLD);
    }

    @Test
    void check_onlyWarnings_isCompatibleAndTellsThem() {
        Verdict verdict = check(CompatibilityLevel.BACKWARD_TRANSITIVE, CompatibilityPolicy.STRICT, "p?|q?|a", "a");

        assertThat(verdict.isCompatible()).isTrue();
        assertThat(verdict.conflict()).isEqualTo(Optional.empty());
        assertThat(verdict.findings()).extracting(Finding::effect).containsExactly(Effect.WARNING, Effect.WARNING);
    }

    @Test
    void check_policyThatForbidsMore_turnsWarningIntoConflict() {
        Verdict verdict = check(CompatibilityLevel.BACKWARD, CompatibilityPolicy.LOGICAL, "p?", "a");

        assertThat(verdict.isCompatible()).isFalse();
        assertThat(verdict.findings()).extracting(Finding::effect).containsExactly(Effect.BREAKING);
    }

    @Test
    void check_somethingComesBack_isToldWhereOnlyTheLatestVersionCounts() {
        Verdict verdict = check(CompatibilityLevel.BACKWARD, CompatibilityPolicy.STRICT, "a b c|a c|a", "a b c");

        assertThat(verdict.isCompatible()).isTrue();
        assertThat(verdict.findings()).extracting(Finding::effect).containsExactly(Effect.WARNING, Effect.WARNING);
        assertThat(verdict.findings()).extracting(format::describe).containsExactly("WORD_IS_BACK c", "WORD_IS_BACK b");
    }

    @Test
    void check_somethingComesBack_isForbiddenWhereAllVersionsCount() {
        Verdict verdict =
                check(CompatibilityLevel.BACKWARD_TRANSITIVE, CompatibilityPolicy.STRICT, "a b c|a c|a", "a b c");

        assertThat(verdict.conflict()).map(EarlierVersion::version).contains(2);
        assertThat(verdict.findings()).extracting(format::describe).containsExactly("WORD_IS_BACK c");
    }

    @Test
    void check_anyLevel_drawsEachVersionOnce() {
        List<Integer> drawn = new ArrayList<>();
        Iterable<EarlierVersion> versions = () -> List.of(3, 2, 1).stream()
                .peek(drawn::add)
                .map(version -> new EarlierVersion(version, parse("a")))
                .iterator();

        checker.check(parse("a b"), versions, CompatibilityLevel.BACKWARD_TRANSITIVE, CompatibilityPolicy.STRICT);

        assertThat(drawn).containsExactly(3, 2, 1);
    }

    @Test
    void check_notTransitiveAndNothingNew_drawsOnlyLatestVersion() {
        List<Integer> drawn = new ArrayList<>();
        Iterable<EarlierVersion> versions = () -> List.of(2, 1).stream()
                .peek(drawn::add)
                .map(version -> new EarlierVersion(version, parse("a")))
                .iterator();

        checker.check(parse("a"), versions, CompatibilityLevel.FULL, CompatibilityPolicy.STRICT);

        assertThat(drawn).containsExactly(2);
    }

    @Test
    void check_noEarlierVersion_isCompatible() {
        assertThat(checker.check(parse("a"), List.of(), CompatibilityLevel.FULL_TRANSITIVE, CompatibilityPolicy.STRICT)
                        .isCompatible())
                .isTrue();
    }

    @Test
    void check_otherSchemaType_isOneFinding() {
        ParsedSchema other = new ForeignSchema();
        Verdict verdict = checker.check(
                parse("a"), List.of(new EarlierVersion(1, other)), CompatibilityLevel.FULL, CompatibilityPolicy.STRICT);

        assertThat(verdict.isCompatible()).isFalse();
        assertThat(verdict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.change().rule().summary()).isEqualTo("Incompatible because of different schema type");
            assertThat(finding.change().detail()).isEqualTo("FOREIGN became WORDS");
        });
    }

    @Test
    void formats_unknownType_isToldByName() {
        SchemaFormats none = new SchemaFormats(List.of());

        assertThat(none.find(WordsFormat.WORDS)).isEmpty();
        assertThatThrownBy(() -> none.get(WordsFormat.WORDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WORDS");
    }

    private Verdict check(CompatibilityLevel level, CompatibilityPolicy policy, String history, String candidate) {
        List<EarlierVersion> newestFirst = new ArrayList<>();
        for (String text : List.of(history.split("\\|", -1))) {
            newestFirst.add(0, new EarlierVersion(newestFirst.size() + 1, parse(text)));
        }
        return checker.check(parse(candidate), newestFirst, level, policy);
    }

    private ParsedSchema parse(String text) {
        return format.parse(SchemaSource.of(text), Strictness.NEW);
    }

    /** A schema of a format that is not at hand. */
    private static final class ForeignSchema implements ParsedSchema {

        @Override
        public SchemaType type() {
            return new SchemaType("FOREIGN");
        }

        @Override
        public String canonicalText() {
            throw new NoSuchElementException();
        }

        @Override
        public ParsedSchema normalized() {
            return this;
        }

        @Override
        public Optional<String> name() {
            return Optional.empty();
        }

        @Override
        public Set<String> fields() {
            return Set.of();
        }

        @Override
        public Optional<String> render(String rendering) {
            return Optional.empty();
        }

        @Override
        public Map<SchemaEntity, Set<String>> tags() {
            return Map.of();
        }

        @Override
        public String withTags(Map<SchemaEntity, Set<String>> tags) {
            return canonicalText();
        }

        @Override
        public boolean sameContentAs(ParsedSchema other) {
            return false;
        }
    }
}
