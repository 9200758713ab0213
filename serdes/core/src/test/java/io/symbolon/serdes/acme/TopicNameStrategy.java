package io.symbolon.serdes.acme;

import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.SubjectNameStrategy;
import org.jspecify.annotations.Nullable;

/** A strategy that is called like the default one and that nobody can make without knowing a prefix. */
public final class TopicNameStrategy implements SubjectNameStrategy {

    private final String prefix;

    public TopicNameStrategy(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public String subject(String topic, RecordPart part, @Nullable ParsedSchema schema) {
        return prefix + topic;
    }
}
