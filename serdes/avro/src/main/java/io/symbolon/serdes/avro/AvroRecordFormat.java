package io.symbolon.serdes.avro;

import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat;
import io.symbolon.compatibility.avro.AvroSchema;
import io.symbolon.compatibility.avro.AvroSchemaFormat;
import io.symbolon.serdes.Once;
import io.symbolon.serdes.RecordDecoder;
import io.symbolon.serdes.RecordEncoder;
import io.symbolon.serdes.RecordFormat;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.SerdeConfig;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;

/** Avro: generic and specific records, plain classes by reflection, and primitives. */
public final class AvroRecordFormat implements RecordFormat<Schema> {

    private final AvroSchemaFormat schemas = new AvroSchemaFormat();
    private final ValueSchemas valueSchemas;
    private final Writing writing;
    private final Once<Reading> reading;
    private final boolean removeJavaProperties;
    private final boolean failOnTrailingData;

    private final ThreadLocal<ArrayEncoder> encoders = ThreadLocal.withInitial(ArrayEncoder::new);
    private final Decoders decoders = new Decoders();

    /** Values of records, with every key at its default. */
    public AvroRecordFormat() {
        this(new SerdeConfig(Map.of()), RecordPart.VALUE);
    }

    public AvroRecordFormat(SerdeConfig config, RecordPart part) {
        valueSchemas = ValueSchemas.of(config);
        writing = Writing.of(config);
        reading = new Once<>(() -> Reading.of(config, part));
        removeJavaProperties = config.get(AvroKeys.REMOVE_JAVA_PROPERTIES);
        failOnTrailingData = config.get(AvroKeys.FAIL_ON_TRAILING_DATA);
    }

    @Override
    public SchemaFormat schemas() {
        return schemas;
    }

    @Override
    public Schema schemaOf(Object value) {
        return valueSchemas.schemaOf(value);
    }

    @Override
    public ParsedSchema describe(Schema schema) {
        return AvroSchema.of(removeJavaProperties ? JavaProperties.remove(schema) : schema);
    }

    @Override
    public RecordEncoder encoder(Schema schema, ParsedSchema target) {
        Schema targetSchema = ((AvroSchema) target).schema();
        if (schema.getType() == Schema.Type.BYTES && targetSchema.getType() == Schema.Type.BYTES) {
            return new RawBytes();
        }
        RecordEncoder own = new AvroEncoder(writing.writer(schema), encoders);
        return BinaryLayout.isSame(schema, targetSchema)
                ? own
                : new TranslatingEncoder(own, schema, targetSchema, decoders);
    }

    @Override
    public void prepareReading() {
        reading.get();
    }

    @Override
    public RecordDecoder decoder(ParsedSchema writer) {
        Schema schema = ((AvroSchema) writer).schema();
        if (schema.getType() == Schema.Type.BYTES) {
            return new RawBytes();
        }
        Schema wanted = reading.get().wanted(schema);
        DatumReader<?> reader = reading.get().reader(schema, wanted);
        return new AvroDecoder(BoundedElements.in(reader, schema, wanted), decoders, failOnTrailingData);
    }
}
