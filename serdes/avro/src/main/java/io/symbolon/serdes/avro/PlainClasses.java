package io.symbolon.serdes.avro;

import io.symbolon.serdes.ClassPath;
import io.symbolon.serdes.SerdeConfig;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.reflect.ReflectData;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/**
 * Avro's model of plain classes, with one rule for which class a schema may name: one that was reached from a class the program
 * itself passed in, to write its objects or to read into it.
 */
final class PlainClasses extends ReflectData {

    private final boolean allowNull;
    private final Map<String, Class<?>> reached = new ConcurrentHashMap<>();

    private PlainClasses(boolean allowNull) {
        this.allowNull = allowNull;
        addLogicalTypeConversions(this);
    }

    static PlainClasses of(SerdeConfig config) {
        return new PlainClasses(config.get(AvroKeys.REFLECTION_ALLOW_NULL));
    }

    @Override
    @SuppressWarnings("NullAway") // Avro asks for null where there is no class, and its code is not annotated.
    public @Nullable Class<?> getClass(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED -> reached.get(schema.getFullName());
            case ARRAY -> schema.getProp(SpecificData.CLASS_PROP) == null ? super.getClass(schema) : arrayClass(schema);
            default -> super.getClass(schema);
        };
    }

    /** The class of a field that is an array in Avro: a collection or an array; null where the schema was not made from one. */
    @Nullable
    Class<?> arrayClass(Schema schema) {
        String name = schema.getProp(SpecificData.CLASS_PROP);
        return name == null ? null : ClassPath.find(name).orElse(null);
    }

    @Override
    protected Schema createSchema(Type type, Map<String, Schema> names) {
        Schema schema = super.createSchema(type, names);
        if (type instanceof Class<?> named) {
            switch (schema.getType()) {
                case RECORD, ENUM, FIXED -> reached.put(schema.getFullName(), named);
                default -> {}
            }
        }
        return schema;
    }

    @Override
    protected Schema createFieldSchema(Field field, Map<String, Schema> names) {
        Schema schema = super.createFieldSchema(field, names);
        return allowNull && !field.getType().isPrimitive() ? makeNullable(schema) : schema;
    }
}
