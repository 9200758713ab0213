package io.symbolon.compatibility.avro;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;

/** The promotions of the Avro specification (Schema Resolution): which types may be read as which others. */
final class Promotions {

    private static final Map<Schema.Type, Set<Schema.Type>> READERS = new EnumMap<>(Map.of(
            Schema.Type.INT, EnumSet.of(Schema.Type.LONG, Schema.Type.FLOAT, Schema.Type.DOUBLE),
            Schema.Type.LONG, EnumSet.of(Schema.Type.FLOAT, Schema.Type.DOUBLE),
            Schema.Type.FLOAT, EnumSet.of(Schema.Type.DOUBLE),
            Schema.Type.STRING, EnumSet.of(Schema.Type.BYTES),
            Schema.Type.BYTES, EnumSet.of(Schema.Type.STRING)));

    private Promotions() {}

    static boolean allow(Schema.Type reader, Schema.Type writer) {
        return of(writer).contains(reader);
    }

    /** The types as which a type may be read, itself not among them. */
    static Set<Schema.Type> of(Schema.Type writer) {
        return READERS.getOrDefault(writer, Set.of());
    }
}
