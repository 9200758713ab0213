package io.symbolon.compatibility.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SpecificationVersion;
import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Random schemas and values, held against the validator. {@code -Dsymbolon.json.instances=1000000} makes it long, {@code
 * -Dsymbolon.json.seed=…} makes it another one.
 */
class ValidationPropertyTest {

    private static final int INSTANCES = Integer.getInteger("symbolon.json.instances", 30_000);
    private static final int VALUES_PER_PAIR = 40;

    private final JsonSchemaFormat format = new JsonSchemaFormat();
    private final Random random = new Random(Long.getLong("symbolon.json.seed", 1));
    private final RandomSchema schemas = new RandomSchema(random);
    private final RandomValue values = new RandomValue(random);

    private int compatible;
    private int witnesses;
    private int unknown;

    @Test
    void compare_randomPair_isNeverCompatibleWhereTheValidatorFindsADifference() {
        for (int i = 0; i < INSTANCES / VALUES_PER_PAIR; i++) {
            ObjectNode one = valid(schemas::schema);
            ObjectNode other = valid(() -> random.nextInt(20) == 0 ? schemas.schema() : schemas.changed(one));
            verify(one, other);
        }
        assertThat(compatible).isGreaterThan(INSTANCES / VALUES_PER_PAIR / 10);
        assertThat(witnesses).isGreaterThan(INSTANCES / VALUES_PER_PAIR / 10);
        assertThat(unknown).isLessThan(INSTANCES / VALUES_PER_PAIR / 10);
    }

    private ObjectNode valid(Supplier<ObjectNode> source) {
        while (true) {
            ObjectNode schema = source.get();
            schema.put("$schema", Dialect.DRAFT_2020_12.id());
            try {
                parse(schema);
                return schema;
            } catch (InvalidSchemaException e) {
                assertThat(e).hasMessageContaining("without end");
            }
        }
    }

    private void verify(ObjectNode writer, ObjectNode reader) {
        JsonSchema writerSchema = parse(writer);
        JsonSchema readerSchema = parse(reader);
        Answer answer = new Comparison()
                .difference(Spot.root(writerSchema.document(), false), Spot.root(readerSchema.document(), false));
        assertThat(format.compare(readerSchema, writerSchema).isEmpty())
                .as("%s for %s read with %s", answer, writer, reader)
                .isEqualTo(answer.isEmpty());
        Validator writing = new Validator(writer, SpecificationVersion.DRAFT_2020_12);
        Validator reading = new Validator(reader, SpecificationVersion.DRAFT_2020_12);
        if (answer.isEmpty()) {
            compatible++;
            for (JsonNode value : sample()) {
                assertThat(!writing.accepts(value) || reading.accepts(value))
                        .as("%s as written with %s and read with %s", value, writer, reader)
                        .isTrue();
            }
        } else if (answer instanceof Answer.Inhabited inhabited) {
            witnesses++;
            assertThat(writing.accepts(inhabited.witness()) && !reading.accepts(inhabited.witness()))
                    .as("%s tells %s from %s", inhabited.witness(), writer, reader)
                    .isTrue();
        } else {
            unknown++;
        }
    }

    private List<JsonNode> sample() {
        List<JsonNode> sample = new ArrayList<>();
        for (int i = 0; i < VALUES_PER_PAIR; i++) {
            boolean neighbour = i > 0 && random.nextBoolean();
            sample.add(neighbour ? values.changed(sample.get(random.nextInt(i))) : values.value(3));
        }
        return sample;
    }

    private JsonSchema parse(JsonNode schema) {
        return format.parse(SchemaSource.of(schema.toString()), Strictness.NEW);
    }
}
