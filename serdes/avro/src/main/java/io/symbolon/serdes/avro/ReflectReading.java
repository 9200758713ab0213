package io.symbolon.serdes.avro;

import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.SerdeException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.DatumReader;
import org.apache.avro.reflect.ReflectDatumReader;
import org.apache.avro.specific.SpecificData;

/**
 * Reads into a plain class, which must be configured: a name in a schema that came with the data is no reason to fill an object
 * of whatever class has that name.
 */
final class ReflectReading implements Reading {

    private final PlainClasses classes;
    private final RecordPart part;
    private final Optional<Class<?>> type;

    ReflectReading(PlainClasses classes, RecordPart part, Optional<Class<?>> type) {
        this.classes = classes;
        this.part = part;
        this.type = type;
    }

    @Override
    public Schema wanted(Schema writer) {
        if (type.isPresent()) {
            return classes.getSchema(type.get());
        }
        if (writer.getType() == Schema.Type.RECORD) {
            throw new SerdeException(
                    "schema.reflection is set, so the class to read into is needed: name it in specific.avro."
                            + part.word() + ".type");
        }
        return writer;
    }

    @Override
    public DatumReader<?> reader(Schema writer, Schema wanted) {
        return type.isPresent()
                ? new PlainReader(writer, wanted, classes)
                : Reading.fastReader(GenericData.get(), writer, wanted);
    }

    /** Avro's reader, which would ask for every collection class to be declared as trusted; here, the reader's own are. */
    private static final class PlainReader extends ReflectDatumReader<Object> {

        private final PlainClasses classes;

        PlainReader(Schema writer, Schema reader, PlainClasses classes) {
            super(writer, reader, classes);
            this.classes = classes;
        }

        @Override
        protected Object newArray(Object old, int size, Schema schema) {
            Class<?> type = classes.arrayClass(schema);
            if (type == null) {
                return super.newArray(old, size, schema);
            }
            if (type.isArray()) {
                return Array.newInstance(type.getComponentType(), size);
            }
            if (type.isAssignableFrom(ArrayList.class)) {
                return new ArrayList<>();
            }
            return type.isAssignableFrom(HashSet.class) ? new HashSet<>() : SpecificData.newInstance(type, schema);
        }
    }
}
