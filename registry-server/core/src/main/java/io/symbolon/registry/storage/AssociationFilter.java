package io.symbolon.registry.storage;

import java.util.Optional;
import java.util.Set;

/**
 * Which associations to find.
 *
 * @param subject only those of this subject; of all where empty
 * @param resource only those of this topic; what is empty in it matches any
 * @param types only those of these types; never empty
 * @param lifecycle only those that are bound like this; all where empty
 */
public record AssociationFilter(
        Optional<SubjectName> subject, Resource resource, Set<AssociationType> types, Optional<Lifecycle> lifecycle) {

    private static final Resource ANY = new Resource("", "", "");
    private static final Set<AssociationType> ALL_TYPES = Set.of(AssociationType.values());

    /** All that there are. */
    public static final AssociationFilter ALL =
            new AssociationFilter(Optional.empty(), ANY, ALL_TYPES, Optional.empty());

    public AssociationFilter {
        types = Set.copyOf(types);
    }

    /** All of a topic. */
    public static AssociationFilter of(Resource resource) {
        return new AssociationFilter(Optional.empty(), resource, ALL_TYPES, Optional.empty());
    }

    /** All of a subject. */
    public static AssociationFilter of(SubjectName subject) {
        return new AssociationFilter(Optional.of(subject), ANY, ALL_TYPES, Optional.empty());
    }
}
