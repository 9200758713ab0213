package io.symbolon.serdes.avro;

import io.symbolon.serdes.SerdeConfig;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.reflect.ReflectDatumWriter;

/** Makes Avro's writers; a writer is chosen by schema, so that all values that carry the schema can share it. */
interface Writing {

    DatumWriter<Object> writer(Schema schema);

    static Writing of(SerdeConfig config) {
        if (config.get(AvroKeys.SCHEMA_REFLECTION)) {
            PlainClasses classes = PlainClasses.of(config);
            return schema -> new ReflectDatumWriter<>(schema, classes);
        }
        GenericData model = LogicalTypes.model(config);
        return schema -> new RecordsWriter(schema, model);
    }
}
