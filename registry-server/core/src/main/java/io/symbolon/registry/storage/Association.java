package io.symbolon.registry.storage;

import java.util.UUID;

/**
 * A subject's bond with a topic.
 *
 * @param frozen whether it stays as it is for as long as there is the topic
 * @param createdAt milliseconds since 1970
 * @param updatedAt milliseconds since 1970
 */
public record Association(
        UUID guid,
        Resource resource,
        AssociationType type,
        SubjectName subject,
        Lifecycle lifecycle,
        boolean frozen,
        long createdAt,
        long updatedAt) {

    /** The same of another topic. */
    public Association with(Resource other) {
        return new Association(guid, other, type, subject, lifecycle, frozen, createdAt, updatedAt);
    }
}
