package io.symbolon.serdes.avro;

import io.symbolon.serdes.ClassPath;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Conversion;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificFixed;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Avro's model of generated classes, with one rule for which class a schema may name: one that Avro's compiler makes. What a
 * schema says in {@code java-class} and the like is never followed, so that no schema and no bytes can pick a class to run.
 */
final class GeneratedClasses extends SpecificData {

    private final ConcurrentMap<String, Class<?>> found = new ConcurrentHashMap<>();

    /** @param conversions the logical types that values are converted for */
    GeneratedClasses(Collection<Conversion<?>> conversions) {
        conversions.forEach(this::addLogicalTypeConversion);
    }

    /** The generated class of a record, enum or fixed; null where there is none. */
    @Override
    @SuppressWarnings("NullAway") // Avro asks for null here, and its code is not annotated.
    public @Nullable Class<?> getClass(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED -> find(schema).orElse(null);
            default -> super.getClass(schema);
        };
    }

    /** Looks again where there was none: another thread may see other classes. */
    Optional<Class<?>> find(Schema named) {
        Class<?> known = found.get(named.getFullName());
        return known == null ? load(named) : Optional.of(known);
    }

    private Optional<Class<?>> load(Schema named) {
        Optional<Class<?>> loaded = ClassPath.find(getClassName(named)).filter(kind(named)::isAssignableFrom);
        loaded.ifPresent(type -> found.put(named.getFullName(), type));
        return loaded;
    }

    /** What Avro's compiler lets every class of that kind extend or implement. */
    private static Class<?> kind(Schema named) {
        return switch (named.getType()) {
            case RECORD -> SpecificRecord.class;
            case ENUM -> GenericEnumSymbol.class;
            default -> SpecificFixed.class;
        };
    }
}
