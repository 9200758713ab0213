package io.symbolon.registry;

import static io.symbolon.registry.AssociationChange.invalid;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.AssociationChange.Bond;
import io.symbolon.registry.storage.Association;
import io.symbolon.registry.storage.AssociationType;
import io.symbolon.registry.storage.Lifecycle;
import io.symbolon.registry.storage.Resource;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.SubjectName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a change comes to where certain associations of the topic are known: which of them end, and what others are then. */
record AssociationPlan(Resource resource, List<Ended> ended, List<Bound> bound) {

    /** An association that ends, and whether its subject goes too. */
    record Ended(Association association, boolean withSubject) {}

    /** An association as it was and as it shall be, and the schema that it brings. */
    record Bound(
            @Nullable Association before,
            Association after,
            @Nullable SchemaRequest schema) {}

    /** Refuses what cannot be, whatever else is in the registry. */
    static AssociationPlan of(AssociationChange change, List<Association> known) {
        if (change.bonds().isEmpty() && change.endings().isEmpty()) {
            throw invalid("associations", "there must be at least one");
        }
        requireEachTypeOnce(change);
        Resource resource = complete(change.resource(), known);
        Map<AssociationType, Association> byType = new EnumMap<>(AssociationType.class);
        known.forEach(association -> byType.put(association.type(), association));
        List<Ended> ended = new ArrayList<>();
        for (AssociationChange.Ending ending : change.endings()) {
            ended.addAll(end(ending, resource, byType));
        }
        List<Bound> bound = new ArrayList<>();
        for (Bond bond : change.bonds()) {
            requireNamed(resource);
            bound.add(bind(bond, resource, byType.get(bond.type())));
        }
        ended.forEach(end -> byType.remove(end.association().type()));
        bound.forEach(bond -> byType.put(bond.after().type(), bond.after()));
        requireOneLifecycle(byType);
        return new AssociationPlan(resource, ended, bound);
    }

    /** What a transaction holds that carries this out. */
    Scope scope() {
        Set<SubjectName> changes = new HashSet<>(resource.held());
        Set<SubjectName> referred = new HashSet<>();
        ended.forEach(end -> changes.add(end.association().subject()));
        for (Bound bond : bound) {
            changes.add(bond.after().subject());
            if (bond.schema() != null) {
                referred.addAll(RegisterSchema.referred(bond.after().subject(), bond.schema()));
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

    private static void requireNamed(Resource resource) {
        if (resource.name().isEmpty()) {
            throw invalid("resourceName", AssociationChange.MISSING);
        }
        if (resource.namespace().isEmpty()) {
            throw invalid("resourceNamespace", AssociationChange.MISSING);
        }
        if (resource.namespace().contains(":")) {
            throw invalid("resourceNamespace", "it names a context, which cannot contain a colon");
        }
    }

    private static List<Ended> end(
            AssociationChange.Ending ending, Resource resource, Map<AssociationType, Association> known) {
        List<Ended> ended = known.values().stream()
                .filter(association -> ending.types().contains(association.type()))
                .map(association -> new Ended(association, goes(association, ending)))
                .toList();
        if (ended.isEmpty()) {
            throw new RegistryException(RegistryError.ASSOCIATION_NOT_FOUND, resource.shown());
        }
        ended.stream()
                .filter(end -> end.association().frozen() && !end.withSubject())
                .findFirst()
                .ifPresent(end -> {
                    throw frozen(end.association());
                });
        return ended;
    }

    private static boolean goes(Association association, AssociationChange.Ending ending) {
        return ending.withSubject() && AssociationLaws.isStrong(association);
    }

    private static Bound bind(Bond bond, Resource resource, @Nullable Association before) {
        Association after = before == null ? made(bond, resource) : changed(before, bond);
        requireValid(after, bond);
        return new Bound(before, after, bond.schema());
    }

    /** A strong association is made together with the topic, and holds for as long. */
    private static Association made(Bond bond, Resource resource) {
        SubjectName own = ownSubject(resource, bond.type());
        SubjectName subject = Optional.ofNullable(bond.subject()).orElse(own);
        boolean owned = subject.equals(own) || bond.schema() != null || Boolean.TRUE.equals(bond.frozen());
        Lifecycle lifecycle = Optional.ofNullable(bond.lifecycle()).orElse(owned ? Lifecycle.STRONG : Lifecycle.WEAK);
        boolean strong = lifecycle == Lifecycle.STRONG;
        boolean frozen = Optional.ofNullable(bond.frozen()).orElse(strong);
        if (strong && !frozen) {
            throw invalid("frozen", "a new association that is STRONG is frozen");
        }
        long now = System.currentTimeMillis();
        return new Association(UUID.randomUUID(), resource, bond.type(), subject, lifecycle, frozen, now, now);
    }

    private static Association changed(Association before, Bond bond) {
        Lifecycle lifecycle = Optional.ofNullable(bond.lifecycle()).orElse(before.lifecycle());
        boolean frozen = Optional.ofNullable(bond.frozen()).orElse(before.frozen());
        boolean elsewhere = bond.subject() != null && !bond.subject().equals(before.subject());
        boolean same = lifecycle == before.lifecycle() && frozen == before.frozen();
        if (elsewhere || (!same && !bond.mayExist())) {
            throw new RegistryException(
                    RegistryError.ASSOCIATION_EXISTS_FOR_RESOURCE,
                    before.type(),
                    before.resource().name());
        }
        if (same) {
            return before;
        }
        if (before.frozen()) {
            throw frozen(before);
        }
        return new Association(
                before.guid(),
                before.resource(),
                before.type(),
                before.subject(),
                lifecycle,
                frozen,
                before.createdAt(),
                System.currentTimeMillis());
    }

    private static void requireValid(Association after, Bond bond) {
        SubjectNames.requireValid(after.subject());
        if (after.subject().isContext()) {
            throw invalid("subject", "it must have a name");
        }
        if (bond.schema() != null) {
            RuleSetGrammar.requireValid(bond.schema().request().ruleSet());
        }
        if (AssociationLaws.isStrong(after)) {
            return;
        }
        if (bond.schema() != null) {
            throw invalid("schema", "only an association that is STRONG brings its schema");
        }
        if (after.frozen()) {
            throw invalid("frozen", "an association that is WEAK cannot be frozen");
        }
        SubjectName own = ownSubject(after.resource(), after.type());
        if (after.subject().equals(own)) {
            throw invalid("subject", "an association that is WEAK needs another subject than the topic's own, " + own);
        }
    }

    /** The subject that is the topic's own by its name. */
    private static SubjectName ownSubject(Resource resource, AssociationType type) {
        return new SubjectName("." + resource.namespace(), resource.name() + "-" + type);
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

    private static RegistryException frozen(Association association) {
        return new RegistryException(RegistryError.ASSOCIATION_FROZEN, association.type(), association.subject());
    }
}
