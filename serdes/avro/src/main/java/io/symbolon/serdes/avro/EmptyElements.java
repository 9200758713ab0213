package io.symbolon.serdes.avro;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SystemLimitException;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.Decoder;
import org.jspecify.annotations.Nullable;

/**
 * A limit for arrays whose elements take no bytes, such as records without fields: ten bytes can claim a billion of them, and
 * Avro's own limit, which counts a reference for each, would let the objects fill the heap.
 */
final class EmptyElements implements DatumReader<Object> {

    static final int MOST = 1_000_000;

    private final DatumReader<?> reader;

    private EmptyElements(DatumReader<?> reader) {
        this.reader = reader;
    }

    /** The reader itself where the schema has no such arrays, as nearly always. */
    static DatumReader<?> bounded(DatumReader<?> reader, Schema writer) {
        return occurIn(writer, Collections.newSetFromMap(new IdentityHashMap<>())) ? new EmptyElements(reader) : reader;
    }

    @Override
    @SuppressWarnings("NullAway") // Avro's code is not annotated: there is nothing to reuse, and a value may be null.
    public @Nullable Object read(@Nullable Object reuse, Decoder decoder) throws IOException {
        SystemLimitException.beginCollectionAllocationScope();
        try {
            leave(MOST);
            return reader.read(null, decoder);
        } finally {
            SystemLimitException.endCollectionAllocationScope();
        }
    }

    @Override
    public void setSchema(Schema schema) {
        reader.setSchema(schema);
    }

    /** Uses up Avro's allowance for one value but for some elements; a lower allowance stays as it is. */
    private static void leave(int elements) {
        long byDefault = Runtime.getRuntime().maxMemory() / 4 / Long.BYTES;
        long allowance = Long.getLong(SystemLimitException.MAX_COLLECTION_ALLOCATION_PROPERTY, byDefault);
        if (allowance > elements) {
            SystemLimitException.checkMaxCollectionAllocation(allowance - elements);
        }
    }

    private static boolean occurIn(Schema schema, Set<Schema> seen) {
        if (!seen.add(schema)) {
            return false;
        }
        return switch (schema.getType()) {
            case RECORD -> schema.getFields().stream().anyMatch(field -> occurIn(field.schema(), seen));
            case UNION -> schema.getTypes().stream().anyMatch(branch -> occurIn(branch, seen));
            case MAP -> occurIn(schema.getValueType(), seen);
            case ARRAY -> isEmpty(schema.getElementType()) || occurIn(schema.getElementType(), seen);
            default -> false;
        };
    }

    private static boolean isEmpty(Schema element) {
        return element.getType() != Schema.Type.NULL && GenericDatumReader.isZeroByteSchema(element);
    }
}
