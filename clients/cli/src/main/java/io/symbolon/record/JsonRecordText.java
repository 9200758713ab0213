package io.symbolon.record;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaType;
import io.symbolon.compatibility.json.JsonSchema;
import io.symbolon.serdes.RecordEncoder;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.json.JsonSchemaRecordFormat;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** JSON records, held against their schema. */
final class JsonRecordText implements RecordText {

    private final JsonSchemaRecordFormat format = new JsonSchemaRecordFormat(
            new SerdeConfig(Map.of("json.fail.invalid.schema", true, "json.envelope.detection", false)),
            RecordPart.VALUE);

    /** Numbers come out as they went in. */
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Override
    public SchemaType type() {
        return JsonSchema.TYPE;
    }

    @Override
    public Object value(String text, ParsedSchema schema) throws IOException {
        return json.readTree(text);
    }

    @Override
    public RecordEncoder encoder(Object value, ParsedSchema schema) {
        return format.encoder((JsonSchema) schema, schema);
    }

    @Override
    public String decode(byte[] bytes, int offset, ParsedSchema schema) throws IOException {
        format.decoder(schema).decode(bytes, offset);
        return json.readTree(bytes, offset, bytes.length - offset).toString();
    }

    @Override
    public List<Span> explain(byte[] bytes, int offset, ParsedSchema schema) throws IOException {
        return List.of(new Span(offset, bytes.length, "JSON " + decode(bytes, offset, schema)));
    }
}
