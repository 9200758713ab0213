package io.symbolon.registry;

import static io.symbolon.registry.AssociationChange.invalid;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.AssociationChange.Bond;
import io.symbolon.registry.AssociationChange.Ending;
import io.symbolon.registry.storage.Association;
import io.symbolon.registry.storage.AssociationType;
import io.symbolon.registry.storage.Resource;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.SubjectName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a change comes to where certain associations of the topic are known.
 *
 * @param removals of what ends
 * @param bindings of what is bound from then on, in the order of the change
 */
record AssociationPlan(Resource resource, List<Removal> removals, List<Binding> bindings) {

    /** An association that ends, and whether its subject goes too. */
    record Removal(Association association, boolean withSubject) {}

    /** Refuses what cannot be, whatever else is in the registry. */
    static AssociationPlan of(AssociationChange change, List<Association> known) {
        if (change.bonds().isEmpty() && change.endings().isEmpty()) {
            throw invalid("associations", "there must be at least one");
        }
        requireEachTypeOnce(change);
        Resource resource = complete(change.resource(), known);
        Map<AssociationType, Association> byType = new EnumMap<>(AssociationType.class);
        known.forEach(association -> byType.put(association.type(), association));
        List<Removal> removals = change.endings().stream()
                .flatMap(ending -> removals(ending, resource, byType).stream())
                .toList();
        List<Binding> bindings = change.bonds().stream()
                .map(bond -> Binding.of(bond, resource, byType.get(bond.type())))
                .toList();
        removals.forEach(removal -> byType.remove(removal.association().type()));
        bindings.forEach(binding -> byType.put(binding.after().type(), binding.after()));
        requireOneLifecycle(byType);
        return new AssociationPlan(resource, removals, bindings);
    }

    /** What a transaction holds that carries this out. */
    Scope scope() {
        Set<SubjectName> changes = new HashSet<>(resource.held());
        Set<SubjectName> referred = new HashSet<>();
        removals.forEach(removal -> changes.add(removal.association().subject()));
        for (Binding binding : bindings) {
            changes.add(binding.after().subject());
            if (binding.schema() != null) {
                referred.addAll(RegisterSchema.referred(binding.after().subject(), binding.schema()));
            }
        }
        return Scope.changing(changes).relyingOn(referred);
    }

    private static void requireEachTypeOnce(AssociationChange change) {
        Set<AssociationType> seen = EnumSet.noneOf(AssociationType.class);
        List<AssociationType> all =
                new ArrayList<>(change.bonds().stream().map(Bond::type).toList());
        change.endings().forEach(ending -> all.addAll(ending.types()));
        for (AssociationType type : all) {
            if (!seen.add(type)) {
                throw invalid("associationType", "'" + type + "' is there twice");
            }
        }
    }

    /** The topic with the names that it goes by, where it is known. */
    private static Resource complete(Resource wanted, List<Association> known) {
        if (known.isEmpty()) {
            return wanted;
        }
        Resource resource = known.get(0).resource();
        requireSame("resourceName", wanted.name(), resource.name());
        requireSame("resourceNamespace", wanted.namespace(), resource.namespace());
        return resource;
    }

    private static void requireSame(String property, String wanted, String known) {
        if (!wanted.isEmpty() && !wanted.equals(known)) {
            throw invalid(property, "the topic with this id is known as '" + known + "'");
        }
    }

    private static List<Removal> removals(Ending ending, Resource resource, Map<AssociationType, Association> known) {
        List<Removal> removals = known.values().stream()
                .filter(association -> ending.types().contains(association.type()))
                .map(association -> new Removal(association, goes(association, ending)))
                .toList();
        if (removals.isEmpty()) {
            throw new RegistryException(RegistryError.ASSOCIATION_NOT_FOUND, resource.shown());
        }
        removals.stream()
                .filter(removal -> removal.association().frozen() && !removal.withSubject())
                .findFirst()
                .ifPresent(removal -> {
                    throw AssociationChange.frozen(removal.association());
                });
        return removals;
    }

    private static boolean goes(Association association, Ending ending) {
        return ending.withSubject() && AssociationLaws.isStrong(association);
    }

    private static void requireOneLifecycle(Map<AssociationType, Association> associations) {
        if (associations.values().stream()
                        .map(Association::lifecycle)
                        .distinct()
                        .count()
                > 1) {
            throw invalid("lifecycle", "all associations of a topic must have the same");
        }
    }
}
