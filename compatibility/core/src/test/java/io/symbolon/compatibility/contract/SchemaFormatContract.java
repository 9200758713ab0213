package io.symbolon.compatibility.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.symbolon.compatibility.Change;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.CompatibilityRule;
import io.symbolon.compatibility.CompatibilityRule.Effect;
import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaEntity;
import io.symbolon.compatibility.SchemaFormat;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.compatibility.SchemaSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every schema format promises. A format joins by a subclass that gives itself and a few texts. */
public abstract class SchemaFormatContract {

    private static final int GARBLED_TEXTS = 300;

    private final SchemaFormat format;
    private final List<String> valid;
    private final List<String> invalid;

    /**
     * @param valid schema texts without references, no two of them the same schema
     * @param invalid texts that are no new schema
     */
    protected SchemaFormatContract(SchemaFormat format, List<String> valid, List<String> invalid) {
        this.format = format;
        this.valid = List.copyOf(valid);
        this.invalid = List.copyOf(invalid);
    }

    @Test
    void load_findsFormatByItsType() {
        assertThat(SchemaFormats.load().find(format.type())).containsInstanceOf(format.getClass());
    }

    @TestFactory
    Stream<DynamicTest> parse_canonicalText_givesItAgain() {
        return forValid(schema -> {
            ParsedSchema again = parse(schema.canonicalText());
            assertThat(again.canonicalText()).isEqualTo(schema.canonicalText());
            assertThat(again.sameContentAs(schema)).isTrue();
            assertThat(schema.sameContentAs(again)).isTrue();
            assertThat(again.name()).isEqualTo(schema.name());
            assertThat(schema.type()).isEqualTo(format.type());
        });
    }

    @TestFactory
    Stream<DynamicTest> parse_stored_readsWhatNewAccepts() {
        return forValid(schema -> assertThat(format.parse(SchemaSource.of(schema.canonicalText()), Strictness.STORED)
                        .canonicalText())
                .isEqualTo(schema.canonicalText()));
    }

    @TestFactory
    Stream<DynamicTest> normalized_twice_changesNothingMore() {
        return forValid(schema -> {
            ParsedSchema normalized = schema.normalized();
            assertThat(normalized.normalized().canonicalText()).isEqualTo(normalized.canonicalText());
            assertThat(parse(normalized.canonicalText()).normalized().canonicalText())
                    .isEqualTo(normalized.canonicalText());
            assertThat(normalized.sameContentAs(schema)).isTrue();
        });
    }

    @TestFactory
    Stream<DynamicTest> compare_schemaWithItself_findsNothingThatForbids() {
        return forValid(schema -> assertMattersToNoReader(schema, parse(schema.canonicalText())));
    }

    @TestFactory
    Stream<DynamicTest> withTags_everyEntity_readsThemBackAndMattersToNoReader() {
        return forValid(schema -> {
            ParsedSchema tagged = parse(schema.withTags(allTagged(schema, Set.of("PII", "sémi\"colon; ] }"))));
            assertThat(tagged.tags()).isEqualTo(allTagged(schema, Set.of("PII", "sémi\"colon; ] }")));
            assertThat(parse(tagged.normalized().canonicalText()).tags()).isEqualTo(tagged.tags());
            assertMattersToNoReader(tagged, schema);
            assertThat(tagged.sameContentAs(schema)).isEqualTo(schema.tags().isEmpty());
        });
    }

    @TestFactory
    Stream<DynamicTest> withTags_changedAndGivenBack_isTheSchemaAgain() {
        return forValid(schema -> {
            ParsedSchema tagged = parse(schema.withTags(allTagged(schema, Set.of("PII"))));
            ParsedSchema again = parse(tagged.withTags(schema.tags()));
            assertThat(again.tags()).isEqualTo(schema.tags());
            assertThat(parse(again.withTags(allTagged(schema, Set.of("PII")))).canonicalText())
                    .isEqualTo(tagged.canonicalText());
            assertMattersToNoReader(again, schema);
        });
    }

    @TestFactory
    Stream<DynamicTest> withTags_thoseThatStandThere_changesNothing() {
        return forValid(schema -> {
            assertThat(schema.withTags(schema.tags())).isEqualTo(schema.canonicalText());
            assertThat(schema.withTags(Map.of())).isEqualTo(schema.canonicalText());
        });
    }

    private static Map<SchemaEntity, Set<String>> allTagged(ParsedSchema schema, Set<String> tags) {
        return schema.tags().keySet().stream().collect(Collectors.toMap(entity -> entity, entity -> tags));
    }

    private void assertMattersToNoReader(ParsedSchema one, ParsedSchema other) {
        assertThat(Stream.concat(format.compare(one, other).stream(), format.compare(other, one).stream()))
                .allSatisfy(change -> assertThat(
                                Arrays.stream(CompatibilityPolicy.values()).map(change.rule()::effect))
                        .containsOnly(Effect.SAFE));
    }

    @Test
    void compare_anyTwo_usesOnlyRulesOfTheTable() {
        for (String reader : valid) {
            for (String writer : valid) {
                List<Change> changes = format.compare(parse(reader), parse(writer));
                assertThat(format.rules())
                        .containsAll(changes.stream().map(Change::rule).toList());
            }
        }
    }

    @Test
    void sameContentAs_anotherSchema_isFalse() {
        for (int i = 0; i < valid.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(parse(valid.get(i)).sameContentAs(parse(valid.get(j))))
                        .isFalse();
            }
        }
    }

    @Test
    void rules_haveUniqueIdsAndSentences() {
        List<CompatibilityRule> rules = format.rules();
        assertThat(rules).isNotEmpty();
        assertThat(rules).extracting(CompatibilityRule::id).doesNotHaveDuplicates();
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.id()).matches("[A-Z][A-Z0-9_]*");
            assertThat(rule.summary()).endsWith(".").hasSizeGreaterThan(10);
        });
    }

    @TestFactory
    Stream<DynamicTest> parse_invalidText_saysWhatIsWrong() {
        return invalid.stream()
                .map(text -> dynamicTest(
                        shortened(text),
                        () -> assertThatThrownBy(() -> parse(text))
                                .isInstanceOfSatisfying(
                                        InvalidSchemaException.class,
                                        e -> assertThat(e.problems())
                                                .isNotEmpty()
                                                .allSatisfy(problem -> assertThat(problem.message())
                                                        .isNotBlank()))));
    }

    @Test
    void parse_garbledText_isTakenOrRefusedButNeverFails() {
        Random random = new Random(1);
        for (int i = 0; i < GARBLED_TEXTS; i++) {
            parseOrRefuse(garble(valid.get(random.nextInt(valid.size())), random));
        }
    }

    @TestFactory
    Stream<DynamicTest> parse_extremeText_isTakenOrRefusedButNeverFails() {
        return Stream.of("[", "{", "{\"a\":", "(", "\"", "a{", "message M {", "\u0000", "\uD800", "é", " ")
                .map(piece -> dynamicTest(piece + " 100000 times", () -> parseOrRefuse(piece.repeat(100_000))));
    }

    @Test
    void parse_byManyThreads_givesTheSame() {
        List<String> expected =
                valid.stream().map(text -> parse(text).canonicalText()).toList();
        IntStream.range(0, 200).parallel().forEach(i -> {
            int index = i % valid.size();
            assertThat(parse(valid.get(index)).canonicalText()).isEqualTo(expected.get(index));
        });
    }

    private Stream<DynamicTest> forValid(Consumer<ParsedSchema> promise) {
        assertThat(valid).isNotEmpty();
        return valid.stream().map(text -> dynamicTest(shortened(text), () -> promise.accept(parse(text))));
    }

    private ParsedSchema parse(String text) {
        return format.parse(SchemaSource.of(text), Strictness.NEW);
    }

    private void parseOrRefuse(String text) {
        for (Strictness strictness : Strictness.values()) {
            try {
                assertThat(format.parse(SchemaSource.of(text), strictness).canonicalText())
                        .isNotNull();
            } catch (InvalidSchemaException e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
    }

    /** Takes out, doubles or replaces a piece somewhere. */
    private static String garble(String text, Random random) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + 1 + random.nextInt(8));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, to) + text.substring(from);
            default -> text.substring(0, from) + (char) random.nextInt(0x10000) + text.substring(to);
        };
    }

    private static String shortened(String text) {
        String line = text.strip().lines().findFirst().orElse("(empty)");
        return String.format(Locale.ROOT, "%.60s", line);
    }
}
