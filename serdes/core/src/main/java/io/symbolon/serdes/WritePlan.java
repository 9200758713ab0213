package io.symbolon.serdes;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** All that is settled about writing values of one schema to one topic. */
final class WritePlan {

    private static final byte[] NOTHING = {};

    private final String what;
    private final RecordEncoder encoder;
    private final byte[] prefix;
    private final byte[] frame;
    private final @Nullable String headerName;
    private final long settledAt = System.nanoTime();

    /**
     * Puts a plan together.
     *
     * @param what how messages name the record
     * @param frame the bytes that tell the schema
     * @param headerName the header that the frame goes to; null where it goes in front of the bytes
     */
    WritePlan(String what, RecordEncoder encoder, byte[] frame, @Nullable String headerName) {
        this.what = what;
        this.encoder = encoder;
        this.frame = frame;
        this.headerName = headerName;
        prefix = headerName == null ? frame : NOTHING;
    }

    boolean isOlderThan(long nanos) {
        return System.nanoTime() - settledAt >= nanos;
    }

    byte[] write(RecordHeaders headers, Object value) {
        byte[] bytes = encode(value);
        if (headerName != null) {
            headers.put(headerName, frame.clone());
        }
        return bytes;
    }

    private byte[] encode(Object value) {
        try {
            return encoder.encode(prefix, value);
        } catch (IOException | RuntimeException misfit) {
            throw new SerdeException(
                    "Cannot write " + what + ": " + misfit
                            + ". Give the value the fields and types that its schema asks for",
                    misfit);
        } catch (StackOverflowError tooDeep) {
            throw new SerdeException(
                    "Cannot write " + what + ": the value is nested too deeply, or contains itself", tooDeep);
        }
    }
}
