package io.symbolon.serdes.json;

import io.symbolon.compatibility.json.JsonSchema;
import io.symbolon.serdes.RecordFormat;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.contract.RecordFormatContract;
import java.util.List;
import java.util.Map;

/** Objects of a plain class, held against the schema that was made from it. */
class PlainClassesContractTest extends RecordFormatContract<JsonSchema> {

    private final JsonSchemaRecordFormat format = new JsonSchemaRecordFormat(
            new SerdeConfig(Map.of("json.value.type", Person.class, "json.fail.invalid.schema", true)),
            RecordPart.VALUE);

    @Override
    protected RecordFormat<JsonSchema> format() {
        return format;
    }

    @Override
    protected List<Object> values() {
        Person ada = new Person("Ada", 36, Mood.GOOD, List.of("Countess"), Map.of("math", 1), null);
        return List.of(ada, new Person(null, 0, null, null, null, ada));
    }

    record Person(String name, int age, Mood mood, List<String> nicknames, Map<String, Integer> marks, Person friend) {}

    enum Mood {
        GOOD,
        BAD
    }
}
