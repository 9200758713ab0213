package io.symbolon.registry;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;
import io.symbolon.registry.storage.Version;
import io.symbolon.registry.storage.Versions.Deletion;
import java.util.List;

/**
 * Takes versions away in two steps: a soft delete hides them and keeps what was written with them readable, a permanent one
 * takes them away for good and needs the soft one first. What others refer to stays.
 */
public final class DeleteVersions {

    private static final int NO_SCHEMA = 0;

    private final RegistryStorage storage;
    private final ChangeListener listener;

    DeleteVersions(RegistryStorage storage, ChangeListener listener) {
        this.storage = storage;
        this.listener = listener;
    }

    /** Soft-deletes every version of a subject that is not deleted yet; answers their numbers. */
    public List<Version> deleteSubject(SubjectName subject) {
        return changing(subject, transaction -> softDelete(subject, transaction));
    }

    /** Takes a subject away with all its versions, which must be soft-deleted, and its settings; answers their numbers. */
    public List<Version> deleteSubjectPermanently(SubjectName subject) {
        return changing(subject, transaction -> takeAway(subject, transaction));
    }

    /** Soft-deletes one version. */
    public Version deleteVersion(SubjectName subject, WantedVersion wanted) {
        return changing(subject, transaction -> {
            SubjectHistory history = SubjectHistory.ofExisting(subject, true, transaction);
            Version version = history.require(wanted, true);
            if (version.deleted()) {
                throw new RegistryException(RegistryError.VERSION_SOFT_DELETED, subject, version.number());
            }
            if (history.versions(false).size() == 1) {
                AssociationLaws.requireNoneOf(subject, transaction);
            }
            requireUnreferenced(version, false, false, transaction);
            delete(version, Deletion.SOFT, transaction);
            return version;
        });
    }

    /** Takes one version away, which must be soft-deleted; with the last one go the subject's settings. */
    public Version deleteVersionPermanently(SubjectName subject, WantedVersion wanted) {
        return changing(subject, transaction -> {
            SubjectHistory history = SubjectHistory.ofExisting(subject, true, transaction);
            Version version = history.require(wanted, true);
            if (!version.deleted()) {
                throw new RegistryException(RegistryError.VERSION_NOT_SOFT_DELETED, subject, version.number());
            }
            requireUnreferenced(version, false, true, transaction);
            delete(version, Deletion.PERMANENT, transaction);
            if (history.versions(true).size() == 1) {
                takeSettingsAway(subject, transaction);
            }
            return version;
        });
    }

    /** Both steps at once, in a transaction that holds the subject. */
    static void deleteForGood(SubjectName subject, StorageTransaction transaction) {
        softDelete(subject, transaction);
        takeAway(subject, transaction);
    }

    private static List<Version> softDelete(SubjectName subject, StorageTransaction transaction) {
        SubjectHistory history = SubjectHistory.ofExisting(subject, true, transaction);
        if (history.isDeleted()) {
            throw new RegistryException(RegistryError.SUBJECT_SOFT_DELETED, subject);
        }
        AssociationLaws.requireNoneOf(subject, transaction);
        List<Version> versions = history.versions(false);
        versions.forEach(version -> requireUnreferenced(version, true, false, transaction));
        versions.forEach(version -> delete(version, Deletion.SOFT, transaction));
        return versions;
    }

    private static List<Version> takeAway(SubjectName subject, StorageTransaction transaction) {
        SubjectHistory history = SubjectHistory.ofExisting(subject, true, transaction);
        if (!history.isDeleted()) {
            throw new RegistryException(RegistryError.SUBJECT_NOT_SOFT_DELETED, subject);
        }
        List<Version> versions = history.versions(true);
        versions.forEach(version -> requireUnreferenced(version, true, true, transaction));
        versions.forEach(version -> delete(version, Deletion.PERMANENT, transaction));
        takeSettingsAway(subject, transaction);
        return versions;
    }

    /** Those that a subject without a name would have are its context's, and stay. */
    private static void takeSettingsAway(SubjectName subject, StorageTransaction transaction) {
        if (!subject.isContext()) {
            transaction.settings().save(new SubjectSettings(subject, null, null));
        }
    }

    private <T> T changing(SubjectName subject, RegistryStorage.Work<T> work) {
        SubjectNames.requireValid(subject);
        T result = storage.inTransaction(Scope.changing(subject), transaction -> {
            SettingsChain.of(subject, transaction).mode().requireChangesAllowed(subject);
            return work.in(transaction);
        });
        listener.changed(Event.Kind.VERSION_DELETED, subject, NO_SCHEMA);
        return result;
    }

    /** A subject that goes as a whole may refer to itself; versions that are deleted already keep only a permanent delete off. */
    static void requireUnreferenced(
            Version version, boolean wholeSubject, boolean permanently, StorageTransaction transaction) {
        Interruption.requireNone();
        SubjectName subject = version.subject();
        boolean referenced = transaction.versions().referringTo(subject, version.number()).stream()
                .filter(referrer -> permanently || !referrer.deleted())
                .anyMatch(referrer -> !(wholeSubject && referrer.subject().equals(subject)));
        if (referenced) {
            throw new RegistryException(RegistryError.REFERENCE_EXISTS, subject, version.number());
        }
    }

    private static void delete(Version version, Deletion deletion, StorageTransaction transaction) {
        Interruption.requireNone();
        transaction.versions().delete(version.subject(), version.number(), deletion);
    }
}
