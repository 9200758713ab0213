package io.symbolon.registry;

import static io.symbolon.registry.AssociationChange.invalid;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.AssociationChange.Bond;
import io.symbolon.registry.storage.Association;
import io.symbolon.registry.storage.AssociationType;
import io.symbolon.registry.storage.Lifecycle;
import io.symbolon.registry.storage.Resource;
import io.symbolon.registry.storage.SubjectName;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a bond comes to: an association as it was and as it shall be, and the schema that it brings. */
record Binding(
        @Nullable Association before,
        Association after,
        @Nullable SchemaRequest schema) {

    /** Refuses what cannot be bound to that topic, whatever else is in the registry. */
    static Binding of(Bond bond, Resource resource, @Nullable Association before) {
        requireNamed(resource);
        Association after = before == null ? made(bond, resource) : changed(before, bond);
        requireValid(after, bond);
        return new Binding(before, after, bond.schema());
    }

    boolean changesTheAssociation() {
        return !after.equals(before);
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
            throw AssociationChange.frozen(before);
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
}
