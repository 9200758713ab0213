package io.symbolon.registry;

import io.symbolon.registry.AssociationPlan.Removal;
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
import java.util.function.Consumer;
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
        CarriedOut carriedOut = carryOut(change, nothingMore -> {});
        carriedOut.bound().forEach(this::announce);
        carriedOut.plan().removals().stream()
                .filter(Removal::withSubject)
                .map(removal -> removal.association().subject())
                .forEach(subject -> listener.changed(Event.Kind.VERSION_DELETED, subject, NO_SCHEMA));
        return carriedOut.bound();
    }

    /**
     * What {@link #change} would answer, or refuse, now. The topic need not have an id yet. All of it is undone; only a context
     * that was never named before may be known to the storage from then on.
     */
    public List<BoundSubject> rehearse(AssociationChange change) {
        try {
            return carryOut(change, Rehearsed::undo).bound();
        } catch (Rehearsed rehearsed) {
            return rehearsed.carriedOut.bound();
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
     *
     * @param last happens at the end of the transaction
     */
    private CarriedOut carryOut(AssociationChange change, Consumer<CarriedOut> last) {
        AssociationChange.requireOne(change.resource());
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            List<Association> known = storage.reading(transaction -> known(change.resource(), transaction));
            AssociationPlan plan = AssociationPlan.of(change, known);
            Optional<CarriedOut> done = storage.inTransaction(plan.scope(), transaction -> {
                if (!known(change.resource(), transaction).equals(known)) {
                    return Optional.empty();
                }
                CarriedOut carriedOut = new CarriedOut(plan, carryOut(plan, transaction));
                last.accept(carriedOut);
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
        if (!plan.bindings().isEmpty()) {
            AssociationLaws.requireOneId(plan.resource(), transaction);
        }
        plan.removals().forEach(removal -> remove(removal, transaction));
        RegisterSchema register = fresh.get();
        return plan.bindings().stream()
                .map(binding -> bind(binding, register, transaction))
                .toList();
    }

    private static void remove(Removal removal, StorageTransaction transaction) {
        SubjectName subject = removal.association().subject();
        requireChangesAllowed(subject, transaction);
        transaction.associations().delete(removal.association());
        if (removal.withSubject()) {
            DeleteVersions.deleteForGood(subject, transaction);
        }
    }

    private BoundSubject bind(Binding binding, RegisterSchema register, StorageTransaction transaction) {
        Association after = binding.after();
        requireChangesAllowed(after.subject(), transaction);
        @Nullable
        RegisteredSchema registered =
                binding.schema() == null ? null : register.register(after.subject(), binding.schema(), transaction);
        if (binding.changesTheAssociation()) {
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
    private record CarriedOut(AssociationPlan plan, List<BoundSubject> bound) {}

    /** Thrown so that the transaction is undone. */
    private static final class Rehearsed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient CarriedOut carriedOut;

        private Rehearsed(CarriedOut carriedOut) {
            super(null, null, false, false);
            this.carriedOut = carriedOut;
        }

        private static void undo(CarriedOut carriedOut) {
            throw new Rehearsed(carriedOut);
        }
    }
}
