package io.symbolon.registry;

import io.symbolon.registry.storage.Association;
import io.symbolon.registry.storage.AssociationType;
import io.symbolon.registry.storage.Lifecycle;
import java.util.List;
import java.util.Set;

/**
 * Which subjects to list by their associations: those that have one of a type and lifecycle that count.
 *
 * @param types never empty
 * @param lifecycles empty where only those are wanted that have none
 * @param none whether subjects that have no association of the types are wanted too
 */
public record AssociationQuery(Set<AssociationType> types, Set<Lifecycle> lifecycles, boolean none) {

    public AssociationQuery {
        types = Set.copyOf(types);
        lifecycles = Set.copyOf(lifecycles);
    }

    /** Whether a subject with these associations is wanted. */
    boolean accepts(List<Association> associations) {
        return !among(associations).isEmpty() || (none && associations.stream().noneMatch(this::hasType));
    }

    /** Those that count. */
    List<Association> among(List<Association> associations) {
        return associations.stream()
                .filter(this::hasType)
                .filter(association -> lifecycles.contains(association.lifecycle()))
                .toList();
    }

    private boolean hasType(Association association) {
        return types.contains(association.type());
    }
}
