package io.symbolon.compatibility.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much work large and hostile schemas cost; counted in steps, since times depend on the machine. */
class LargeSchemasTest {

    private final JsonSchemaFormat format = new JsonSchemaFormat();

    @Test
    void difference_ofTwoThousandProperties_costsAFewStepsEach() {
        assertSteps(properties(2_000, "integer"), properties(2_000, "number"), true, 40_000);
        assertSteps(properties(2_000, "number"), properties(2_000, "integer"), false, 40_000);
    }

    @Test
    void difference_ofFiftyDefinitionsThatReferToEachOther_asksEachPairOnce() {
        assertSteps(mutual(50, "integer"), mutual(50, "number"), true, 200_000);
    }

    @Test
    void difference_ofLongChainOfDefinitions_comesToAnEnd() {
        assertThat(compare(chain(2_000, "integer"), chain(2_000, "number"))).isNotNull();
    }

    @Test
    void difference_ofTaggedUnions_costsNoProduct() {
        assertSteps(union(40, "integer"), union(40, "number"), true, 150_000);
    }

    @Test
    void difference_ofManyConditions_looksAheadBeforeItBranches() {
        assertSteps(conditions(30, "integer"), conditions(30, "number"), true, 250_000);
    }

    @Test
    void compare_deepSchemas_needsLittleStack() throws InterruptedException {
        List<Integer> changes = new ArrayList<>();
        Thread small = new Thread(
                null,
                () -> {
                    changes.add(format.compare(parse(nested(90, "number")), parse(nested(90, "integer")))
                            .size());
                    changes.add(format.compare(parse(chain(2_000, "number")), parse(chain(2_000, "integer")))
                            .size());
                },
                "small stack",
                640 * 1024);
        small.start();
        small.join();

        assertThat(changes).containsExactly(0, 1);
    }

    @Test
    void difference_ofUnionsWithoutTags_isGivenUpInTime() {
        assertThat(compare(tangle(14, 3), tangle(14, 4))).isNotNull();
    }

    @Test
    void difference_ofHostileExpressions_comesToAnEnd() {
        assertThat(compare("{\"pattern\":\"^((a|aa)+)+b?$\"}", "{\"pattern\":\"^(a+)+$\"}")
                        .isEmpty())
                .isFalse();
        assertThat(compare("{\"type\":\"string\",\"pattern\":\"^(a+)+$\"}", "{\"pattern\":\"^((a|aa)+)+b?$\"}")
                        .isEmpty())
                .isTrue();
        assertThat(compare("{\"pattern\":\"(x{900}){900}\"}", "{\"pattern\":\"(x{900}){901}\"}"))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(compare("{\"pattern\":\"^(.*a){20}.{200}$\"}", "{\"pattern\":\"^(.*b){20}.{200}$\"}"))
                .isNotNull();
    }

    private void assertSteps(String writer, String reader, boolean compatible, long most) {
        Comparison comparison = new Comparison();
        assertThat(comparison.difference(root(writer), root(reader)).isEmpty()).isEqualTo(compatible);
        assertThat(comparison.work()).isLessThan(most);
    }

    private Answer compare(String writer, String reader) {
        format.compare(parse(reader), parse(writer));
        return new Comparison().difference(root(writer), root(reader));
    }

    private Spot root(String text) {
        return Spot.root(parse(text).document(), false);
    }

    private JsonSchema parse(String text) {
        return format.parse(SchemaSource.of(text), Strictness.NEW);
    }

    private static String properties(int count, String type) {
        String named = join(count, i -> "\"p" + i + "\":{\"type\":\"" + type + "\"}");
        String required = join(count, i -> "\"p" + i + "\"");
        return "{\"type\":\"object\",\"properties\":{" + named + "},\"required\":[" + required
                + "],\"additionalProperties\":false}";
    }

    /** Each definition has a property for every definition. */
    private static String mutual(int count, String type) {
        String links = join(count, i -> "\"to" + i + "\":{\"$ref\":\"#/definitions/d" + i + "\"}");
        return "{\"$ref\":\"#/definitions/d0\",\"definitions\":{"
                + join(
                        count,
                        i -> "\"d" + i + "\":{\"properties\":{\"v" + i + "\":{\"type\":\"" + type + "\"}," + links
                                + "}}")
                + "}}";
    }

    private static String chain(int count, String type) {
        return "{\"$ref\":\"#/definitions/d0\",\"definitions\":{"
                + join(
                        count,
                        i -> "\"d" + i + "\":{\"properties\":{\"next\":{\"$ref\":\"#/definitions/d" + (i + 1) + "\"}}}")
                + ",\"d" + count + "\":{\"type\":\"" + type + "\"}}}";
    }

    private static String union(int count, String type) {
        return "{\"oneOf\":["
                + join(
                        count,
                        i -> "{\"type\":\"object\",\"properties\":{\"t\":{\"const\":" + i + "},\"v\":{\"type\":\""
                                + type + "\"}},\"required\":[\"t\"],\"additionalProperties\":false}")
                + "]}";
    }

    private static String conditions(int count, String type) {
        return "{\"allOf\":["
                + join(
                        count,
                        i -> "{\"if\":{\"properties\":{\"k\":{\"const\":" + i + "}},\"required\":[\"k\"]},"
                                + "\"then\":{\"properties\":{\"v\":{\"type\":\"" + type + "\",\"minimum\":" + i
                                + "}}}}")
                + "]}";
    }

    private static String nested(int depth, String type) {
        return "{\"properties\":{\"a\":".repeat(depth) + "{\"type\":\"" + type + "\"}" + "}}".repeat(depth);
    }

    /** Many disjunctions whose branches overlap. */
    private static String tangle(int count, int step) {
        return "{\"allOf\":["
                + join(
                        count,
                        i -> "{\"anyOf\":[{\"properties\":{\"a" + i + "\":{\"multipleOf\":" + step
                                + "}}},{\"properties\":{\"a" + (i + 1) + "\":{\"maximum\":" + i
                                + "}}},{\"required\":[\"a"
                                + i * step % count + "\"]}]}")
                + "]}";
    }

    private static String join(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(","));
    }
}
