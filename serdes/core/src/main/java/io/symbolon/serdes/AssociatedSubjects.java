package io.symbolon.serdes;

import io.symbolon.client.RegistryClient;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.model.AssociationBody;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The subjects that topics are bound to in one registry, which is asked once for each topic. */
final class AssociatedSubjects implements SubjectNameStrategy {

    private final RegistryClient client;
    private final String cluster;
    private final SubjectNameStrategy fallback;
    private final Map<Half, Optional<String>> bound = new ConcurrentHashMap<>();

    AssociatedSubjects(RegistryClient client, SerdeConfig config) {
        this.client = client;
        this.cluster =
                config.get(SerdeKeys.SUBJECT_NAME_STRATEGY_KAFKA_CLUSTER_ID).orElse("-");
        this.fallback = config.get(SerdeKeys.SUBJECT_NAME_STRATEGY_FALLBACK_TYPE);
    }

    /** Empty where it depends on a schema that is not known yet: then the default context counts. */
    @Override
    public String subject(String topic, RecordPart part, @Nullable ParsedSchema schema) {
        Optional<String> subject = bound.computeIfAbsent(new Half(topic, part), this::ask);
        if (subject.isPresent()) {
            return subject.get();
        }
        return schema == null && fallback.needsSchema() ? "" : fallback.subject(topic, part, schema);
    }

    private Optional<String> ask(Half half) {
        List<AssociationBody> found = SchemaRegistry.ask(
                "Cannot find the subject that topic " + half.topic() + " is bound to",
                "Try again, or set " + half.part().word() + ".subject.name.strategy to TopicNameStrategy",
                () -> client.associations(cluster, half.topic(), half.part().word()));
        if (found.size() > 1) {
            throw new SerdeException("Topics named " + half.topic() + " are bound to subjects in several clusters. Set "
                    + SerdeKeys.SUBJECT_NAME_STRATEGY_KAFKA_CLUSTER_ID.name() + " to the id of this one");
        }
        return found.stream()
                .map(AssociationBody::subject)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The keys or the values of a topic. */
    private record Half(String topic, RecordPart part) {}
}
