package io.symbolon.serdes.acme;

import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.SubjectNameStrategy;
import org.jspecify.annotations.Nullable;

/** A strategy that is called like one that comes with the serdes. */
public final class RecordNameStrategy implements SubjectNameStrategy {

    @Override
    public String subject(String topic, RecordPart part, @Nullable ParsedSchema schema) {
        return "acme." + topic;
    }
}
