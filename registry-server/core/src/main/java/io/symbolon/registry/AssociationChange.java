package io.symbolon.registry;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.Association;
import io.symbolon.registry.storage.AssociationType;
import io.symbolon.registry.storage.Lifecycle;
import io.symbolon.registry.storage.Resource;
import io.symbolon.registry.storage.SubjectName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What shall be bound to a topic, and what shall not be any more; it happens as a whole or not at all.
 *
 * @param resource its name and namespace may be empty where associations are known by its id
 */
public record AssociationChange(Resource resource, List<Bond> bonds, List<Ending> endings) {

    static final String MISSING = "it is missing";

    private static final int MAX_BYTES = 256;

    public AssociationChange {
        bonds = List.copyOf(bonds);
        endings = List.copyOf(endings);
    }

    /**
     * A subject for the topic's keys or its values. What is null is taken from what is there, or has a default.
     *
     * @param schema to be registered under the subject
     * @param mayExist whether an association that is there may be changed
     */
    public record Bond(
            AssociationType type,
            @Nullable SubjectName subject,
            @Nullable Lifecycle lifecycle,
            @Nullable Boolean frozen,
            @Nullable SchemaRequest schema,
            boolean mayExist) {}

    /**
     * The end of associations.
     *
     * @param types of these types, as far as there are any
     * @param withSubject whether a subject that is strongly bound goes too, for good
     */
    public record Ending(Set<AssociationType> types, boolean withSubject) {

        public Ending {
            types = Set.copyOf(types);
        }
    }

    /** The refusal of something that a client said of an association. */
    public static RegistryException invalid(String property, String detail) {
        return new RegistryException(RegistryError.INVALID_ASSOCIATION, property, detail);
    }

    /** The refusal of anything that would change an association or end it alone. */
    static RegistryException frozen(Association association) {
        return new RegistryException(RegistryError.ASSOCIATION_FROZEN, association.type(), association.subject());
    }

    /** Refuses what does not say which topic is meant: its id does, or its name and namespace together. */
    static void requireOne(Resource resource) {
        requireValid(resource);
        if (resource.id().isEmpty() && resource.name().isEmpty()) {
            throw invalid("resourceName", MISSING);
        }
        if (resource.id().isEmpty() && resource.namespace().isEmpty()) {
            throw invalid("resourceNamespace", MISSING);
        }
    }

    /** Refuses names that no topic has. */
    static void requireValid(Resource resource) {
        requireValid("resourceName", resource.name());
        requireValid("resourceNamespace", resource.namespace());
        requireValid("resourceId", resource.id());
    }

    private static void requireValid(String property, String value) {
        if (SubjectNames.isUnprintable(value)) {
            throw invalid(property, "it has characters that cannot be printed");
        }
        if (SubjectNames.bytes(value) > MAX_BYTES) {
            throw invalid(property, "it is longer than " + MAX_BYTES + " bytes");
        }
    }
}
