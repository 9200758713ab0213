package io.symbolon.registry;

import io.symbolon.registry.storage.Association;
import io.symbolon.registry.storage.AssociationFilter;
import io.symbolon.registry.storage.AssociationType;
import io.symbolon.registry.storage.Lifecycle;
import io.symbolon.registry.storage.SubjectName;
import java.util.List;
import java.util.Optional;
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

    AssociationFilter of(SubjectName subject) {
        AssociationFilter all = AssociationFilter.of(subject);
        return new AssociationFilter(all.subject(), all.resource(), types, Optional.empty());
    }

    boolean accepts(List<Association> associations) {
        return associations.isEmpty() ? none : !among(associations).isEmpty();
    }

    List<Association> among(List<Association> associations) {
        return associations.stream()
                .filter(association -> lifecycles.contains(association.lifecycle()))
                .toList();
    }
}
