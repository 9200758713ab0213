package io.symbolon.serdes.avro;

import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/** Avro's decoders over the bytes of one record. Any number of threads may share it; each reuses a decoder of its own. */
final class Decoders {

    private final ThreadLocal<BinaryDecoder> reused =
            ThreadLocal.withInitial(() -> DecoderFactory.get().binaryDecoder(new byte[0], null));

    /** The fastest that read rightly what has one schema for those who want another. */
    Source between(Schema writer, Schema reader) {
        return sameBytes(writer, reader) || !hasArray(reader, Collections.newSetFromMap(new IdentityHashMap<>()))
                ? this::counted
                : Decoders::uncounted;
    }

    /** Whether a value has the same bytes under both: Avro's canonical form keeps all that bytes depend on. */
    static boolean sameBytes(Schema one, Schema other) {
        return one.equals(other)
                || SchemaNormalization.toParsingForm(one).equals(SchemaNormalization.toParsingForm(other));
    }

    private BinaryDecoder counted(byte[] bytes, int offset) {
        return DecoderFactory.get().binaryDecoder(bytes, offset, bytes.length - offset, reused.get());
    }

    /**
     * Slower, and does not know how many bytes are left. Avro holds that against the length of an array, times the least size
     * of an element for its reader; where elements gained fields, it would refuse what the writer rightly wrote.
     */
    private static BinaryDecoder uncounted(byte[] bytes, int offset) {
        return DecoderFactory.get()
                .directBinaryDecoder(new ByteArrayInputStream(bytes, offset, bytes.length - offset), null);
    }

    private static boolean hasArray(Schema schema, Set<Schema> seen) {
        if (!seen.add(schema)) {
            return false;
        }
        return switch (schema.getType()) {
            case RECORD -> schema.getFields().stream().anyMatch(field -> hasArray(field.schema(), seen));
            case UNION -> schema.getTypes().stream().anyMatch(branch -> hasArray(branch, seen));
            case MAP -> hasArray(schema.getValueType(), seen);
            case ARRAY -> true;
            default -> false;
        };
    }

    /** Makes the decoder for a record that begins at that place. */
    @FunctionalInterface
    interface Source {
        BinaryDecoder over(byte[] bytes, int offset);
    }
}
