package io.symbolon.serdes;

import io.symbolon.client.RegistryClient;
import io.symbolon.compatibility.ParsedSchema;
import org.jspecify.annotations.Nullable;

/**
 * The subject that the registry says the topic is bound to; where it is bound to none, one by the strategy that
 * {@code subject.name.strategy.fallback.type} names. By itself it knows no registry and goes by the topic.
 */
public final class AssociatedNameStrategy implements SubjectNameStrategy {

    private final SubjectNameStrategy byTopic = new TopicNameStrategy();

    @Override
    public String subject(String topic, RecordPart part, @Nullable ParsedSchema schema) {
        return byTopic.subject(topic, part, schema);
    }

    @Override
    public SubjectNameStrategy over(RegistryClient client, SerdeConfig config) {
        return new AssociatedSubjects(client, config);
    }
}
