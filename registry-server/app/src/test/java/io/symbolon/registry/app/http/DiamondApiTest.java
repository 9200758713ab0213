package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Schemas of two others, each of which consists of the same two below, and so on. From the top 2 to the power of 26 ways lead
 * down; whoever walks them all does not come to an end.
 */
@ExtendWith(ServedRegistry.class)
@Timeout(120)
class DiamondApiTest {

    private static final int LEVELS = 25;
    private static final List<String> SIDES = List.of("L", "R");

    private final Api api;

    DiamondApiTest(Api api) {
        this.api = api;
    }

    @Test
    void avro_diamondsOnTopOfEachOther_areRegisteredAndCompared() {
        requireWalkedOnce("AVRO", """
                {"type": "record", "name": "%1$s%2$d", "fields": [
                    {"name": "l", "type": "L%3$d"}, {"name": "r", "type": "R%3$d"}]}""", """
                {"type": "record", "name": "%1$s%2$d", "fields": []}""", """
                {"type": "record", "name": "%1$s%2$d", "fields": [{"name": "a", "type": "int", "default": 0}]}""");
    }

    @Test
    void json_diamondsOnTopOfEachOther_areRegisteredAndCompared() {
        requireWalkedOnce("JSON", """
                {"title": "%1$s%2$d", "type": "object", "additionalProperties": false,
                    "properties": {"l": {"$ref": "L%3$d"}, "r": {"$ref": "R%3$d"}}}""", """
                {"title": "%1$s%2$d", "type": "object", "additionalProperties": false}""", """
                {"title": "%1$s%2$d", "type": "object", "additionalProperties": false,
                    "properties": {"a": {"type": "integer"}}}""");
    }

    @Test
    void protobuf_diamondsOnTopOfEachOther_areRegisteredAndCompared() {
        requireWalkedOnce("PROTOBUF", """
                syntax = "proto3";
                import "L%3$d";
                import "R%3$d";
                message %1$s%2$d { L%3$d l = 1; R%3$d r = 2; }""", """
                syntax = "proto3";
                message %1$s%2$d { }""", """
                syntax = "proto3";
                message %1$s%2$d { int32 a = 1; }""");
    }

    /**
     * Registers everything, and once more on another bottom, so that each schema is compared with what differs far below.
     *
     * @param above a schema of two below
     * @param bottoms schemas of none, of which the second may follow the first
     */
    private void requireWalkedOnce(String type, String above, String... bottoms) {
        for (int version = 1; version <= bottoms.length; version++) {
            for (int level = 0; level <= LEVELS; level++) {
                String template = level == 0 ? bottoms[version - 1] : above;
                for (String side : SIDES) {
                    String body = body(type, template.formatted(side, level, level - 1), level, version);
                    Answer answer = api.post("/subjects/" + subject(type, side, level) + "/versions", body);
                    assertThat(answer.json().path("version").asInt())
                            .as(answer.toString())
                            .isEqualTo(version);
                }
            }
        }
    }

    private static String body(String type, String schema, int level, int version) {
        ObjectNode body =
                new ObjectMapper().createObjectNode().put("schemaType", type).put("schema", schema);
        if (level > 0) {
            ArrayNode references = body.putArray("references");
            for (String side : SIDES) {
                references
                        .addObject()
                        .put("name", side + (level - 1))
                        .put("subject", subject(type, side, level - 1))
                        .put("version", version);
            }
        }
        return body.toString();
    }

    private static String subject(String type, String side, int level) {
        return type + side + level;
    }
}
