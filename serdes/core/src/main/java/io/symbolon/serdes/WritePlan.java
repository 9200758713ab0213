package io.symbolon.serdes;

import java.io.IOException;

/** All that is settled about writing values of one schema to one topic. */
final class WritePlan {

    private final String what;
    private final RecordEncoder encoder;
    private final Frame frame;
    private final long settledAt = System.nanoTime();

    /**
     * Puts a plan together.
     *
     * @param what how messages name the record
     */
    WritePlan(String what, RecordEncoder encoder, Frame frame) {
        this.what = what;
        this.encoder = encoder;
        this.frame = frame;
    }

    boolean isOlderThan(long nanos) {
        return System.nanoTime() - settledAt >= nanos;
    }

    byte[] write(RecordHeaders headers, Object value) {
        byte[] bytes = encode(value);
        frame.mark(headers);
        return bytes;
    }

    private byte[] encode(Object value) {
        try {
            return encoder.encode(frame.prefix(), value);
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
