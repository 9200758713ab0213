package io.symbolon.serdes.avro;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumReader;

/** What schemas tell about the bytes of their values in Avro's binary encoding. */
final class BinaryLayout {

    private BinaryLayout() {}

    /** Whether a value has the same bytes under both: Avro's canonical form keeps all that bytes depend on. */
    static boolean isSame(Schema one, Schema other) {
        return one.equals(other)
                || SchemaNormalization.toParsingForm(one).equals(SchemaNormalization.toParsingForm(other));
    }

    /** Whether values may hold arrays or maps, which tell in front how many elements they have. */
    static boolean hasCounts(Schema schema) {
        return occursIn(
                schema, part -> part.getType() == Schema.Type.ARRAY || part.getType() == Schema.Type.MAP, newSet());
    }

    /** Whether values may hold arrays of elements that take no bytes, such as nulls or records without fields. */
    static boolean hasEmptyElements(Schema schema) {
        return occursIn(
                schema,
                part -> part.getType() == Schema.Type.ARRAY
                        && GenericDatumReader.isZeroByteSchema(part.getElementType()),
                newSet());
    }

    private static boolean occursIn(Schema schema, Predicate<Schema> wanted, Set<Schema> seen) {
        if (!seen.add(schema)) {
            return false;
        }
        return wanted.test(schema)
                || switch (schema.getType()) {
                    case RECORD ->
                        schema.getFields().stream().anyMatch(field -> occursIn(field.schema(), wanted, seen));
                    case UNION -> schema.getTypes().stream().anyMatch(branch -> occursIn(branch, wanted, seen));
                    case MAP -> occursIn(schema.getValueType(), wanted, seen);
                    case ARRAY -> occursIn(schema.getElementType(), wanted, seen);
                    default -> false;
                };
    }

    private static Set<Schema> newSet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
