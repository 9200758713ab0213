package io.symbolon.serdes.avro;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.Decoder;
import org.jspecify.annotations.Nullable;

/**
 * A reader that lets no value have more elements in its arrays and maps than its bytes can hold as they were written. Avro
 * counts with the bytes that its reader's schema asks of an element: where elements gained fields, it would refuse what the
 * writer rightly wrote, and where they had no fields at all, a few bytes could claim a billion of them.
 */
final class BoundedElements implements DatumReader<Object> {

    /** How many elements a value may have that take no bytes. */
    static final int MOST_EMPTY = 1_000_000;

    private final DatumReader<?> reader;
    private final int empty;

    private BoundedElements(DatumReader<?> reader, int empty) {
        this.reader = reader;
        this.empty = empty;
    }

    /** The reader itself where Avro counts rightly: nearly always, unless the reader's schema is another than the writer's. */
    static DatumReader<?> in(DatumReader<?> reader, Schema writer, Schema wanted) {
        boolean hasEmpty = BinaryLayout.hasEmptyElements(writer);
        boolean avroCounts = BinaryLayout.isSame(writer, wanted) || !BinaryLayout.hasCounts(writer);
        return avroCounts && !hasEmpty ? reader : new BoundedElements(reader, hasEmpty ? MOST_EMPTY : 0);
    }

    @Override
    @SuppressWarnings("NullAway") // Avro's code is not annotated: there is nothing to reuse, and a value may be null.
    public @Nullable Object read(@Nullable Object reuse, Decoder decoder) throws IOException {
        return reader.read(null, new CountingDecoder(decoder, (long) decoder.remainingBytes() + empty));
    }

    @Override
    public void setSchema(Schema schema) {
        reader.setSchema(schema);
    }
}
