package io.symbolon.compatibility.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SpecificationVersion;
import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random schemas of draft 4 and of draft 7, where an integer is not the same thing, held against the validator. */
class Draft4PropertyTest {

    private static final int PAIRS = Integer.getInteger("symbolon.json.instances", 30_000) / 40;

    private final JsonSchemaFormat format = new JsonSchemaFormat();
    private final ObjectMapper json = new ObjectMapper();
    private final Random random = new Random(Long.getLong("symbolon.json.seed", 4));
    private final RandomSchema schemas = new RandomSchema(random);
    private final RandomValue values = new RandomValue(random);

    private int compatible;
    private int writtenWithFraction;

    @Test
    void compare_randomPair_isNeverCompatibleWhereTheValidatorFindsADifference() throws JsonProcessingException {
        for (int i = 0; i < PAIRS; i++) {
            ObjectNode one = schemas.schema();
            ObjectNode writer = schema(one);
            ObjectNode reader = schema(random.nextBoolean() ? one : schemas.changed(one));
            if (isValid(writer) && isValid(reader)) {
                verify(writer, reader);
                assertThat(difference(writer, writer).isEmpty())
                        .as("%s", writer)
                        .isTrue();
            }
        }
        assertThat(compatible).isGreaterThan(PAIRS / 10);
        assertThat(writtenWithFraction).isGreaterThan(PAIRS / 100);
    }

    private ObjectNode schema(JsonNode source) {
        ObjectNode schema = SharedWords.of(source);
        if (random.nextInt(3) == 0) {
            schema.put("type", "integer");
        }
        return schema.put("$schema", (random.nextBoolean() ? Dialect.DRAFT_04 : Dialect.DRAFT_07).id() + "#");
    }

    /** A draft may forbid what the generator makes, such as an empty list. */
    private boolean isValid(JsonNode schema) {
        try {
            parse(schema, Strictness.NEW);
            return true;
        } catch (InvalidSchemaException e) {
            return false;
        }
    }

    private void verify(ObjectNode writer, ObjectNode reader) throws JsonProcessingException {
        Answer answer = difference(writer, reader);
        if (answer.isEmpty()) {
            compatible++;
            for (int i = 0; i < 40; i++) {
                JsonNode value = values.value(3);
                assertThat(!accepts(writer, value) || accepts(reader, value))
                        .as("%s as written with %s and read with %s", value, writer, reader)
                        .isTrue();
            }
        } else if (answer instanceof Answer.Inhabited inhabited) {
            JsonNode witness = inhabited.witness();
            writtenWithFraction += witness.toString().matches(".*\\d\\.0\\b.*") ? 1 : 0;
            assertThat(accepts(writer, witness) && !accepts(reader, witness))
                    .as("%s tells %s from %s", witness, writer, reader)
                    .isTrue();
        }
    }

    /** Both go as text, because the validator looks at how Jackson holds a number. */
    private boolean accepts(JsonNode schema, JsonNode value) throws JsonProcessingException {
        return new Validator(json.readTree(schema.toString()), SpecificationVersion.DRAFT_7)
                .accepts(json.readTree(value.toString()));
    }

    private Answer difference(JsonNode writer, JsonNode reader) {
        return new Comparison()
                .difference(
                        Spot.root(parse(writer, Strictness.STORED).document(), false),
                        Spot.root(parse(reader, Strictness.STORED).document(), false));
    }

    private JsonSchema parse(JsonNode schema, Strictness strictness) {
        return format.parse(SchemaSource.of(schema.toString()), strictness);
    }
}
