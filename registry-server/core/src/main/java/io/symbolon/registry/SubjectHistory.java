package io.symbolon.registry;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The versions of one subject as one transaction sees them. */
final class SubjectHistory {

    private final SubjectName subject;
    private final List<Version> versions;

    SubjectHistory(SubjectName subject, List<Version> versions) {
        this.subject = subject;
        this.versions = versions;
    }

    static SubjectHistory of(SubjectName subject, StorageTransaction transaction) {
        return new SubjectHistory(subject, transaction.state(subject, List.of()).versions());
    }

    /** As {@link #of}, of a subject that must have versions. */
    static SubjectHistory ofExisting(SubjectName subject, boolean deletedCount, StorageTransaction transaction) {
        SubjectHistory history = of(subject, transaction);
        if (history.isEmpty(deletedCount)) {
            throw new RegistryException(RegistryError.SUBJECT_NOT_FOUND, subject);
        }
        return history;
    }

    /** By rising number. */
    List<Version> versions(boolean withDeleted) {
        return withDeleted ? versions : active().toList();
    }

    boolean isEmpty(boolean deletedCount) {
        return versions(deletedCount).isEmpty();
    }

    boolean isDeleted() {
        return active().findAny().isEmpty();
    }

    Optional<Version> latest() {
        return active().reduce((first, second) -> second);
    }

    /** The newest version with that content. */
    Optional<Version> withSchema(int schemaId, boolean deletedCount) {
        return versions(deletedCount).stream()
                .filter(version -> version.schemaId() == schemaId)
                .reduce((first, second) -> second);
    }

    /** The version with that number, soft-deleted or not. */
    Optional<Version> numbered(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    Optional<Version> find(WantedVersion wanted, boolean deletedCount) {
        return wanted.isLatest()
                ? latest()
                : numbered(wanted.number()).filter(version -> deletedCount || !version.deleted());
    }

    Version require(WantedVersion wanted, boolean deletedCount) {
        return find(wanted, deletedCount)
                .orElseThrow(() -> new RegistryException(RegistryError.VERSION_NOT_FOUND, wanted.number()));
    }

    /** The versions that count for compatibility, newest first. */
    List<Version> newestFirst() {
        List<Version> newestFirst = new ArrayList<>(versions(false));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    SubjectName subject() {
        return subject;
    }

    private Stream<Version> active() {
        return versions.stream().filter(version -> !version.deleted());
    }
}
