package io.symbolon.compatibility.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.symbolon.compatibility.Change;
import io.symbolon.compatibility.CompatibilityRule.Effect;
import io.symbolon.compatibility.Finding;
import io.symbolon.compatibility.Finding.Direction;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchemaWalkTest {

    private final AvroSchemaFormat format = new AvroSchemaFormat();

    @Test
    void compare_recordOf2000Fields_pairsThemByName() {
        AvroSchema writer = record(2_000, i -> "{\"name\":\"f" + i + "\",\"type\":\"int\"}");
        AvroSchema reader = record(2_000, i -> "{\"name\":\"f" + (1_999 - i) + "\",\"type\":\"int\"}");

        assertThat(format.compare(reader, writer)).isEmpty();
    }

    @Test
    void compare_veryManyChanges_notesOneRuleSoOften() {
        AvroSchema writer = record(0, i -> "");
        AvroSchema reader = record(5_000, i -> "{\"name\":\"f" + i + "\",\"type\":\"int\"}");

        assertThat(format.compare(reader, writer)).hasSize(Changes.MOST_PER_RULE);
    }

    @Test
    void compare_unionsOf10000NamesakesInOtherNamespaces_stopsAndSaysSo() {
        assertThat(format.compare(namesakes("a"), namesakes("b")))
                .extracting(Change::rule)
                .contains(AvroRule.COMPARISON_TOO_LARGE);
        assertThat(format.compare(namesakes("a"), namesakes("a"))).isEmpty();
    }

    @Test
    void compare_enumInNullableUnionMovesNamespace_isReadAsUnionsAreOtherwiseEqual() {
        AvroSchema old = parse("[\"null\",{\"type\":\"enum\",\"name\":\"v1.E\",\"symbols\":[\"A\"]}]");
        AvroSchema moved = parse("[\"null\",{\"type\":\"enum\",\"name\":\"v2.E\",\"symbols\":[\"A\"]}]");

        assertThat(format.compare(moved, old)).extracting(Change::rule).containsExactly(AvroRule.NAMESPACE_CHANGED);
    }

    @Test
    void describe_forwardDirectionAndPercentSign_keepsWordsAndText() {
        Change change = new Change(AvroRule.READER_FIELD_MISSING_DEFAULT_VALUE, "/fields/1", "/", "%s");

        assertThat(format.describe(new Finding(change, Direction.OLD_READS_NEW, Effect.BREAKING)))
                .isEqualTo("{errorType:'READER_FIELD_MISSING_DEFAULT_VALUE', description:'The field '%s' at path"
                        + " '/fields/1' in the old schema has no default value and is missing in the new schema',"
                        + " additionalInfo:'%s'}");
    }

    private AvroSchema namesakes(String namespace) {
        List<String> branches = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"type\":\"enum\",\"name\":\"" + namespace + i + ".E\",\"symbols\":[\"A\"]}")
                .toList();
        return parse(branches.toString());
    }

    private AvroSchema record(int size, IntFunction<String> field) {
        String fields = IntStream.range(0, size).mapToObj(field).collect(Collectors.joining(","));
        return parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[" + fields + "]}");
    }

    private AvroSchema parse(String text) {
        return format.parse(SchemaSource.of(text), Strictness.NEW);
    }
}
