package io.symbolon.serdes;

import io.symbolon.compatibility.ParsedSchema;
import org.jspecify.annotations.Nullable;

/** One subject for each kind of record, whatever topic it goes through: {@code com.acme.Order}. */
public final class RecordNameStrategy implements SubjectNameStrategy {

    @Override
    public String subject(String topic, RecordPart part, @Nullable ParsedSchema schema) {
        return recordName(topic, part, schema);
    }

    @Override
    public boolean needsSchema() {
        return true;
    }

    static String recordName(String topic, RecordPart part, @Nullable ParsedSchema schema) {
        if (schema == null || schema.name().isEmpty()) {
            throw new SerdeException("The " + part.word() + " of topic " + topic + " has a schema without a name, and "
                    + part.word() + ".subject.name.strategy names subjects after records; send a record, or use"
                    + " TopicNameStrategy");
        }
        return schema.name().get();
    }
}
