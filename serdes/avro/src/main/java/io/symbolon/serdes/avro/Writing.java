package io.symbolon.serdes.avro;

import io.symbolon.serdes.SerdeConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Conversion;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.reflect.ReflectDatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;

/** Makes Avro's writers; a writer is chosen by schema, so that all values that carry the schema can share it. */
interface Writing {

    DatumWriter<Object> writer(Schema schema);

    static Writing of(SerdeConfig config) {
        if (config.get(AvroKeys.SCHEMA_REFLECTION)) {
            PlainClasses classes = PlainClasses.of(config);
            return schema -> new ReflectDatumWriter<>(schema, classes);
        }
        return new Records(LogicalTypes.conversions(config));
    }

    /** Generic records, and specific ones where there is a class of the schema's name. */
    final class Records implements Writing {

        private final List<Conversion<?>> conversions;
        private final GenericData generic;

        Records(List<Conversion<?>> conversions) {
            this.conversions = conversions;
            generic = LogicalTypes.model(conversions);
        }

        @Override
        public DatumWriter<Object> writer(Schema schema) {
            Optional<Class<?>> type = schema.getType() == Schema.Type.RECORD
                    ? new GeneratedClasses(List.of()).find(schema)
                    : Optional.empty();
            return type.isPresent() ? specific(schema, type.get()) : new GenericDatumWriter<>(schema, generic);
        }

        private DatumWriter<Object> specific(Schema schema, Class<?> type) {
            List<Conversion<?>> all = new ArrayList<>(conversions);
            all.addAll(SpecificData.getForClass(type).getConversions());
            return new SpecificDatumWriter<>(schema, new GeneratedClasses(all));
        }
    }
}
