package io.symbolon.registry;

import io.symbolon.registry.AssociationPlan.Bound;
import io.symbolon.registry.AssociationPlan.Ended;
import io.symbolon.registry.storage.Association;
import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Resource;
import io.symbolon.registry.storage.StorageException;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectName;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Binds subjects to topics and undoes it. All that one change says happens in one transaction that holds the topic and the
 * subjects, schemas that are registered and subjects that are deleted with it included.
 */
public final class ChangeAssociations {

    private static final int NO_SCHEMA = 0;
    private static final int MOST_ATTEMPTS = 12;

    private final RegistryStorage storage;
    private final Supplier<RegisterSchema> fresh;
    private final ChangeListener listener;

    /**
     * @param fresh gives what registers and remembers nothing of earlier times: a change reads what it wrote, and when it is
     *     undone nobody may remember that
     */
    ChangeAssociations(RegistryStorage storage, Supplier<RegisterSchema> fresh, ChangeListener listener) {
        this.storage = storage;
        this.fresh = fresh;
        this.listener = listener;
    }

    /** Carries a change out; answers what is bound by it, in the order of its bonds. */
    public List<BoundSubject> change(AssociationChange change) {
        requireId(change.resource());
        Done done = carryOut(change, transaction -> {});
        done.bound().forEach(this::announce);
        done.plan().ended().stream()
                .filter(Ended::withSubject)
                .map(end -> end.association().subject())
                .forEach(subject -> listener.changed(Event.Kind.VERSION_DELETED, subject, NO_SCHEMA));
        return done.bound();
    }

    /**
     * What {@link #change} would answer, or refuse, now. The topic need not have an id yet. All of it is undone; only a context
     * that was never named before may be known to the storage from then on.
     */
    public List<BoundSubject> rehearse(AssociationChange change) {
        try {
            return carryOut(change, Rehearsed::undo).bound();
        } catch (Rehearsed rehearsed) {
            return rehearsed.done.bound();
        }
    }

    private static void requireId(Resource resource) {
        if (resource.id().isEmpty()) {
            throw AssociationChange.invalid("resourceId", AssociationChange.MISSING);
        }
    }

    /**
     * Which subjects to hold depends on what is there, so that is read first; where it has become something else until the
     * transaction holds the topic, everything begins again, though not for ever.
     */
    private Done carryOut(AssociationChange change, Ending ending) {
        AssociationChange.requireOne(change.resource());
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            List<Association> known = storage.reading(transaction -> known(change.resource(), transaction));
            AssociationPlan plan = AssociationPlan.of(change, known);
            Optional<Done> done = storage.inTransaction(plan.scope(), transaction -> {
                if (!known(change.resource(), transaction).equals(known)) {
                    return Optional.empty();
                }
                Done carriedOut = new Done(plan, carryOut(plan, transaction));
                ending.of(carriedOut);
                return Optional.of(carriedOut);
            });
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new StorageException(
                "What topic " + change.resource().shown() + " is bound to was changed by others " + MOST_ATTEMPTS
                        + " times in between",
                null);
    }

    private static List<Association> known(Resource resource, StorageTransaction transaction) {
        return AssociationLaws.ofTopic(
                resource.id().isEmpty() ? resource : Resource.withId(resource.id()), transaction);
    }

    private List<BoundSubject> carryOut(AssociationPlan plan, StorageTransaction transaction) {
        if (!plan.bound().isEmpty()) {
            AssociationLaws.requireOneId(plan.resource(), transaction);
        }
        plan.ended().forEach(end -> end(end, transaction));
        RegisterSchema register = fresh.get();
        return plan.bound().stream()
                .map(bond -> bind(bond, register, transaction))
                .toList();
    }

    private static void end(Ended end, StorageTransaction transaction) {
        SubjectName subject = end.association().subject();
        requireChangesAllowed(subject, transaction);
        transaction.associations().delete(end.association());
        if (end.withSubject()) {
            DeleteVersions.deleteForGood(subject, transaction);
        }
    }

    private BoundSubject bind(Bound bond, RegisterSchema register, StorageTransaction transaction) {
        Association after = bond.after();
        requireChangesAllowed(after.subject(), transaction);
        @Nullable
        RegisteredSchema registered =
                bond.schema() == null ? null : register.register(after.subject(), bond.schema(), transaction);
        if (!after.equals(bond.before())) {
            AssociationLaws.requireActiveVersion(after.subject(), transaction);
            AssociationLaws.requireAllowed(after, transaction);
            transaction.associations().save(kept(after));
        }
        return new BoundSubject(after, registered);
    }

    /** Topics that have no id yet are rehearsed at the same time, and storages keep only one topic of an id. */
    private static Association kept(Association association) {
        Resource resource = association.resource();
        return resource.id().isEmpty()
                ? association.with(new Resource(
                        resource.namespace(), resource.name(), UUID.randomUUID().toString()))
                : association;
    }

    private static void requireChangesAllowed(SubjectName subject, StorageTransaction transaction) {
        SettingsChain.of(subject, transaction).mode().requireChangesAllowed(subject);
    }

    private void announce(BoundSubject bound) {
        if (bound.schema() != null) {
            listener.changed(
                    Event.Kind.VERSION_REGISTERED,
                    bound.association().subject(),
                    bound.schema().schema().id());
        }
    }

    /** A plan and what came of it. */
    private record Done(AssociationPlan plan, List<BoundSubject> bound) {}

    /** What happens at the end of the transaction. */
    @FunctionalInterface
    private interface Ending {
        void of(Done done);
    }

    /** Thrown so that the transaction is undone. */
    private static final class Rehearsed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Done done;

        private Rehearsed(Done done) {
            super(null, null, false, false);
            this.done = done;
        }

        private static void undo(Done done) {
            throw new Rehearsed(done);
        }
    }
}
