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

    @Override
    public String subject(String topic, RecordPart part, @Nullable ParsedSchema schema) {
        return bound(topic, part).orElseGet(() -> fallback.subject(topic, part, schema));
    }

    @Override
    public Optional<String> withoutSchema(String topic, RecordPart part) {
        return bound(topic, part).or(() -> fallback.withoutSchema(topic, part));
    }

    /** While the registry is asked for one topic, no other waits; those who ask for it at once get the same answer. */
    private Optional<String> bound(String topic, RecordPart part) {
        Half half = new Half(topic, part);
        Optional<String> known = bound.get(half);
        if (known != null) {
            return known;
        }
        Optional<String> answer = ask(half);
        Optional<String> earlier = bound.putIfAbsent(half, answer);
        return earlier == null ? answer : earlier;
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
