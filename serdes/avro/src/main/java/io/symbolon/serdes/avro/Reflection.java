package io.symbolon.serdes.avro;

import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.SerdeException;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.DatumReader;
import org.apache.avro.reflect.ReflectData;
import org.apache.avro.reflect.ReflectDatumReader;

/**
 * Reads into a plain class, which must be configured: a name in a schema that came with the data is no reason to fill an object of
 * whatever class has that name.
 */
final class Reflection implements Reading {

    private final ReflectData model;
    private final RecordPart part;
    private final Optional<Class<?>> type;

    Reflection(ReflectData model, RecordPart part, Optional<Class<?>> type) {
        this.model = model;
        this.part = part;
        this.type = type;
    }

    static ReflectData model(SerdeConfig config) {
        return config.get(AvroKeys.REFLECTION_ALLOW_NULL) ? ReflectData.AllowNull.get() : ReflectData.get();
    }

    @Override
    public DatumReader<?> reader(Schema writer) {
        if (type.isPresent()) {
            return new ReflectDatumReader<>(writer, model.getSchema(type.get()), model);
        }
        if (writer.getType() == Schema.Type.RECORD) {
            throw new SerdeException(
                    "schema.reflection is set, so the class to read into is needed: name it in specific.avro."
                            + part.word() + ".type");
        }
        return Reading.fastReader(GenericData.get(), writer, writer);
    }
}
