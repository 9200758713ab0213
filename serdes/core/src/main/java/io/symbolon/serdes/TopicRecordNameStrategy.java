package io.symbolon.serdes;

import io.symbolon.compatibility.ParsedSchema;
import org.jspecify.annotations.Nullable;

/** One subject for each kind of record in each topic: {@code orders-com.acme.Order}. */
public final class TopicRecordNameStrategy implements SubjectNameStrategy {

    @Override
    public String subject(String topic, RecordPart part, @Nullable ParsedSchema schema) {
        return topic + "-" + RecordNameStrategy.recordName(topic, part, schema);
    }

    @Override
    public boolean needsSchema() {
        return true;
    }
}
