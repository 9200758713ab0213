package io.symbolon.serdes.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat;
import io.symbolon.compatibility.json.JsonSchema;
import io.symbolon.compatibility.json.JsonSchemaFormat;
import io.symbolon.serdes.Once;
import io.symbolon.serdes.RecordDecoder;
import io.symbolon.serdes.RecordEncoder;
import io.symbolon.serdes.RecordFormat;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.SchemaImport;
import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.SerdeKeys;
import java.util.List;
import java.util.Map;

/** JSON under a JSON Schema: objects of plain classes, trees, maps, and envelopes that bring their schema. */
public final class JsonSchemaRecordFormat implements RecordFormat<JsonSchema> {

    private final JsonMapper mapper;
    private final Envelopes envelopes;
    private final EnvelopeSchemas envelopeSchemas;
    private final ValueSchemas valueSchemas;
    private final SchemaFormat schemas;
    private final Once<ReadTypes> readTypes;
    private final boolean validateAll;
    private final boolean validateUndescribed;

    /** Values of records, with every key at its default. */
    public JsonSchemaRecordFormat() {
        this(new SerdeConfig(Map.of()), RecordPart.VALUE);
    }

    public JsonSchemaRecordFormat(SerdeConfig config, RecordPart part) {
        JsonSchemaFormat format = new JsonSchemaFormat();
        mapper = Mapping.of(config);
        envelopes = new Envelopes(config.get(JsonKeys.ENVELOPE_DETECTION));
        envelopeSchemas = new EnvelopeSchemas(format);
        valueSchemas = new ValueSchemas(format, envelopes, envelopeSchemas, new ClassSchemas(config, mapper));
        schemas = new ValueByValue(format, valueSchemas::saysNothing);
        readTypes = new Once<>(() -> new ReadTypes(config, part));
        validateAll = config.get(JsonKeys.FAIL_INVALID_SCHEMA);
        validateUndescribed = isStrict(config);
    }

    @Override
    public SchemaFormat schemas() {
        return schemas;
    }

    @Override
    public JsonSchema schemaOf(Object value) {
        return valueSchemas.schemaOf(value);
    }

    @Override
    public ParsedSchema describe(JsonSchema schema) {
        return schema;
    }

    @Override
    public List<SchemaImport> imports(ParsedSchema schema, String topic) {
        return envelopeSchemas.imports(schema);
    }

    @Override
    public RecordEncoder encoder(JsonSchema schema, ParsedSchema target) {
        boolean undescribed = valueSchemas.saysNothing(schema) && target != schema;
        boolean validate = validateAll || (undescribed && validateUndescribed);
        return new JsonEncoder(
                envelopes, new JsonText(mapper, Object.class), validate ? new Validation((JsonSchema) target) : null);
    }

    @Override
    public void prepareReading() {
        readTypes.get();
    }

    @Override
    public RecordDecoder decoder(ParsedSchema writer) {
        JsonSchema schema = (JsonSchema) writer;
        return new JsonDecoder(
                new JsonText(mapper, readTypes.get().typeFor(schema)), validateAll ? new Validation(schema) : null);
    }

    /** Whether values must be readable with the schema that the configuration chooses for them. */
    private static boolean isStrict(SerdeConfig config) {
        boolean byId = config.get(SerdeKeys.USE_SCHEMA_ID) >= 0
                || config.get(SerdeKeys.USE_SCHEMA_GUID).isPresent();
        return config.get(byId ? SerdeKeys.ID_COMPATIBILITY_STRICT : SerdeKeys.LATEST_COMPATIBILITY_STRICT);
    }
}
