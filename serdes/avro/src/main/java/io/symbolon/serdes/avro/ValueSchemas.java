package io.symbolon.serdes.avro;

import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.SerdeException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.reflect.ReflectData;
import org.jspecify.annotations.Nullable;

/** Finds the schema of a value: the one it carries, the one of its primitive type, or the one of its class. */
final class ValueSchemas {

    private final Schema string = Schema.create(Schema.Type.STRING);
    private final Schema bytes = Schema.create(Schema.Type.BYTES);
    private final Schema integer = Schema.create(Schema.Type.INT);
    private final Schema longInteger = Schema.create(Schema.Type.LONG);
    private final Schema floating = Schema.create(Schema.Type.FLOAT);
    private final Schema doubleFloating = Schema.create(Schema.Type.DOUBLE);
    private final Schema bool = Schema.create(Schema.Type.BOOLEAN);
    private final @Nullable ReflectData reflection;

    private ValueSchemas(@Nullable ReflectData reflection) {
        this.reflection = reflection;
    }

    static ValueSchemas of(SerdeConfig config) {
        return new ValueSchemas(config.get(AvroKeys.SCHEMA_REFLECTION) ? PlainClasses.of(config) : null);
    }

    Schema schemaOf(Object value) {
        if (value instanceof GenericContainer container) {
            return container.getSchema();
        }
        Schema primitive = primitive(value);
        if (primitive != null) {
            return primitive;
        }
        if (reflection != null) {
            return reflection.getSchema(value.getClass());
        }
        throw new SerdeException("Avro has no schema for " + value.getClass().getName()
                + ": write a generic or specific record, a String, Integer, Long, Float, Double, Boolean, byte[] or"
                + " ByteBuffer, or set schema.reflection=true for plain classes");
    }

    private @Nullable Schema primitive(Object value) {
        if (value instanceof CharSequence) {
            return string;
        }
        if (value instanceof byte[] || value instanceof ByteBuffer) {
            return bytes;
        }
        if (value instanceof Integer) {
            return integer;
        }
        if (value instanceof Long) {
            return longInteger;
        }
        if (value instanceof Float) {
            return floating;
        }
        if (value instanceof Double) {
            return doubleFloating;
        }
        return value instanceof Boolean ? bool : null;
    }
}
