package io.symbolon.serdes;

import io.symbolon.compatibility.ParsedSchema;
import org.jspecify.annotations.Nullable;

/** One subject for each topic and part: {@code orders-key} and {@code orders-value}. The default. */
public final class TopicNameStrategy implements SubjectNameStrategy {

    @Override
    public String subject(String topic, RecordPart part, @Nullable ParsedSchema schema) {
        return topic + "-" + part.word();
    }
}
