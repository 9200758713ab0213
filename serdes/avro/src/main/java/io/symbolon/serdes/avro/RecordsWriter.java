package io.symbolon.serdes.avro;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Conversion;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes generic values, and generated records with the conversions that their class brings. The value itself tells which it
 * is: both may carry the same schema, and no thread need see the class that the schema names.
 */
final class RecordsWriter implements DatumWriter<Object> {

    private final Schema schema;
    private final GenericData model;
    private final DatumWriter<Object> generic;
    private volatile @Nullable DatumWriter<Object> specific;

    /** @param model has the conversions of generic values */
    RecordsWriter(Schema schema, GenericData model) {
        this.schema = schema;
        this.model = model;
        generic = new GenericDatumWriter<>(schema, model);
    }

    @Override
    public void write(Object value, Encoder out) throws IOException {
        if (value instanceof SpecificRecord) {
            specific(value.getClass()).write(value, out);
        } else {
            generic.write(value, out);
        }
    }

    /** A schema object belongs to one generated class, so the first that comes speaks for all. */
    private DatumWriter<Object> specific(Class<?> type) {
        DatumWriter<Object> writer = specific;
        if (writer == null) {
            List<Conversion<?>> all = new ArrayList<>(model.getConversions());
            all.addAll(SpecificData.getForClass(type).getConversions());
            writer = new SpecificDatumWriter<>(schema, new GeneratedClasses(all));
            specific = writer;
        }
        return writer;
    }

    @Override
    public void setSchema(Schema other) {
        throw new UnsupportedOperationException("The schema is settled: " + schema.getFullName());
    }
}
