package io.symbolon.compatibility.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.compatibility.CompatibilityChecker;
import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.CompatibilityRule.Effect;
import io.symbolon.compatibility.EarlierVersion;
import io.symbolon.compatibility.Finding;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes back after it was given up; each history is oldest first, its last schema the candidate. */
class LedgerTest {

    private final ProtobufSchemaFormat format = new ProtobufSchemaFormat();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a number under another name | string a = 1; | int32 z = 9; | string b = 1; int32 z = 9; | NUMBER_REUSED #/M/1",
                "a number with another type  | string a = 1; | int32 z = 9; | int32 a = 1;  int32 z = 9; | NUMBER_REUSED #/M/1",
                "a name under another number | string a = 1; | int32 z = 9; | string a = 2; int32 z = 9; | NAME_REUSED #/M/2",
                "the same again              | string a = 1; | int32 z = 9; | string a = 1; int32 z = 9; | ",
                "a wider type                | int32 a = 1;  | int32 z = 9; | int64 a = 1;  int32 z = 9; | ",
                "a new number and name       | string a = 1; | int32 z = 9; | string b = 2; int32 z = 9; | ",
                "a name that was changed     | string a = 1; | string b = 1; | string b = 1;             | ",
                "a name of an inner message  | message I { string a = 1; } | int32 z = 9; | message I { string b = 1; } int32 z = 9; | NUMBER_REUSED #/M/I/1",
                "a number of an enum         | enum E { O = 0; A = 1; } | enum E { O = 0; } | enum E { O = 0; B = 1; } | NUMBER_REUSED #/M/E/1",
                "an alias of an enum         | enum E { O = 0; A = 1; } | enum E { O = 0; } | enum E { option allow_alias = true; O = 0; A = 1; B = 1; } | "
            })
    void check_backward_warnsOfWhatComesBack(String what, String first, String second, String third, String expected) {
        Verdict verdict = check(CompatibilityLevel.BACKWARD, first, second, third);

        assertThat(verdict.isCompatible()).isTrue();
        assertThat(verdict.findings())
                .as(what)
                .extracting(finding ->
                        finding.change().rule().id() + " " + finding.change().readerPath())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(verdict.findings()).extracting(Finding::effect).allMatch(Effect.WARNING::equals);
    }

    @Test
    void check_transitive_refusesANumberThatComesBackAsSomethingElse() {
        Verdict verdict = check(
                CompatibilityLevel.FULL_TRANSITIVE,
                "string a = 1; string c = 3;",
                "int32 z = 9;",
                "string b = 1; int32 z = 9;");

        assertThat(verdict.conflict()).map(EarlierVersion::version).contains(1);
        assertThat(verdict.findings())
                .extracting(finding -> finding.change().rule())
                .containsExactly(ProtobufRule.NUMBER_REUSED);
    }

    @Test
    void check_givenUpLongAgo_isFoundInTheNewestVersionThatHadIt() {
        Verdict verdict = check(
                CompatibilityLevel.FORWARD_TRANSITIVE,
                "string a = 1;",
                "string b = 1;",
                "int32 z = 9;",
                "int32 y = 8;",
                "string c = 1;");

        assertThat(verdict.conflict()).map(EarlierVersion::version).contains(2);
        assertThat(verdict.findings())
                .extracting(finding -> finding.change().detail())
                .containsExactly("b of version 2 became c");
    }

    @Test
    void check_anyDirection_saysWhichSideIsWhich() {
        Verdict verdict =
                check(CompatibilityLevel.FORWARD, "string a = 1;", "int32 z = 9;", "string a = 2; int32 z = 9;");

        assertThat(verdict.findings())
                .extracting(format::sentence)
                .containsExactly("A name that an earlier version gave up comes back under another number"
                        + " (path '#/M/2' in the new schema, path '#/M/1' in the old schema: a of version 1)");
    }

    private Verdict check(CompatibilityLevel level, String... bodies) {
        List<EarlierVersion> newestFirst = new ArrayList<>();
        for (String body : bodies) {
            ProtobufSchema schema =
                    format.parse(SchemaSource.of("syntax = \"proto3\"; message M { " + body + " }"), Strictness.NEW);
            newestFirst.add(0, new EarlierVersion(newestFirst.size() + 1, schema));
        }
        return new CompatibilityChecker(new SchemaFormats(List.of(format)))
                .check(
                        newestFirst.get(0).schema(),
                        newestFirst.subList(1, newestFirst.size()),
                        level,
                        CompatibilityPolicy.STRICT);
    }
}
