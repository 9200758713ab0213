package io.symbolon.serdes.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.symbolon.compatibility.json.JsonSchema;
import io.symbolon.serdes.RecordFormat;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.contract.RecordFormatContract;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Jackson's trees, held against their schemas both ways. */
class TreesContractTest extends RecordFormatContract<JsonSchema> {

    private final JsonSchemaRecordFormat format = new JsonSchemaRecordFormat(
            new SerdeConfig(Map.of("json.value.type", JsonNode.class, "json.fail.invalid.schema", true)),
            RecordPart.VALUE);

    @Override
    protected RecordFormat<JsonSchema> format() {
        return format;
    }

    @Override
    protected List<Object> values() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return List.of(
                nodes.objectNode()
                        .put("user_id", 53)
                        .put("price", new BigDecimal("12.50"))
                        .putNull("email")
                        .set("scores", nodes.arrayNode().add(1).add(true)),
                nodes.arrayNode().add("one"),
                nodes.textNode("text"),
                nodes.numberNode(7),
                nodes.booleanNode(false),
                nodes.nullNode());
    }
}
