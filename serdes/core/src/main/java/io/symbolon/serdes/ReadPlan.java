package io.symbolon.serdes;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * All that is settled about reading values of one schema from one topic.
 *
 * @param what how messages name the record
 */
record ReadPlan(String what, RecordDecoder decoder) {

    /**
     * Reads a value.
     *
     * @param frame what starts with the schema's id: the value's own bytes, or a header
     * @param frameLength how long the id is
     */
    @Nullable
    Object read(byte[] frame, int frameLength, byte[] bytes) {
        try {
            return frame == bytes ? decoder.decode(bytes, frameLength) : decoder.decode(frame, frameLength, bytes);
        } catch (IOException | RuntimeException damaged) {
            throw new SerdeException(
                    "Cannot read " + what + ": " + damaged
                            + ". The bytes are damaged or were written with another schema;"
                            + " seek past the record to go on",
                    damaged);
        } catch (StackOverflowError tooDeep) {
            throw new SerdeException(
                    "Cannot read " + what + ": it is nested too deeply; seek past the record to go on", tooDeep);
        }
    }
}
