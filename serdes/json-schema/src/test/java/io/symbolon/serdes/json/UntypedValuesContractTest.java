package io.symbolon.serdes.json;

import io.symbolon.compatibility.json.JsonSchema;
import io.symbolon.serdes.RecordFormat;
import io.symbolon.serdes.contract.RecordFormatContract;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps, lists and scalars, with every key at its default. */
class UntypedValuesContractTest extends RecordFormatContract<JsonSchema> {

    private final JsonSchemaRecordFormat format = new JsonSchemaRecordFormat();

    @Override
    protected RecordFormat<JsonSchema> format() {
        return format;
    }

    @Override
    protected List<Object> values() {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("user_id", 53);
        user.put("name", "Grace \u00e9\u4e16\ud83c\udf0d");
        user.put("email", null);
        user.put("big", 1L << 60);
        user.put("score", 0.5);
        user.put("labels", Map.of("a", true));
        return List.of(user, Map.of(), Arrays.asList(1, "two", null), "text \u00e9\u4e16\ud83c\udf0d", 7, 1.5, true);
    }
}
