package io.symbolon.registry.storage;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A topic that subjects can be bound to. In a question, or where something is not known yet, a part may be empty.
 *
 * @param namespace the id of the Kafka cluster
 * @param id the topic's own; a topic that is made anew under its old name has another
 */
public record Resource(String namespace, String name, String id) {

    /** What is asked for by id alone. */
    public static Resource withId(String id) {
        return new Resource("", "", id);
    }

    /**
     * What a {@link Scope} names so that nobody else changes what is bound to this topic: an id or a name that is not known is
     * not held. No subject's context is without a dot, so none is meant.
     */
    public Set<SubjectName> held() {
        return Stream.of(new SubjectName("topic-id", id), new SubjectName("topic-name:" + namespace, name))
                .filter(part -> !part.name().isEmpty())
                .collect(Collectors.toSet());
    }

    /** What people know the topic by. */
    public String shown() {
        return id.isEmpty() ? name : id;
    }
}
