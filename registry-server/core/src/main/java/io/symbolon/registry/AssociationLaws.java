package io.symbolon.registry;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.Association;
import io.symbolon.registry.storage.AssociationFilter;
import io.symbolon.registry.storage.AssociationPage.ByTopic;
import io.symbolon.registry.storage.AssociationType;
import io.symbolon.registry.storage.Lifecycle;
import io.symbolon.registry.storage.Resource;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectName;
import java.util.List;
import java.util.Set;

/**
 * What must hold between topics, subjects and references. Each is decided in a transaction that holds the topic, and the
 * subject or what refers to it.
 */
final class AssociationLaws {

    /** A subject's association itself and one more: where there are others, the first tells what they are. */
    private static final int ITSELF_AND_ANOTHER = 2;

    private AssociationLaws() {}

    /** A subject that a topic is bound to keeps an active version. */
    static void requireNoneOf(SubjectName subject, StorageTransaction transaction) {
        if (!ofSubject(subject, transaction).isEmpty()) {
            throw new RegistryException(RegistryError.ASSOCIATION_EXISTS_FOR_SUBJECT, subject);
        }
    }

    /** A subject that can go with its topic must not be missed by schemas of other subjects. */
    static void requireReferable(Set<SubjectName> referred, SubjectName referring, StorageTransaction transaction) {
        for (SubjectName subject : referred) {
            boolean strong = !subject.equals(referring)
                    && ofSubject(subject, transaction).stream().anyMatch(AssociationLaws::isStrong);
            if (strong) {
                throw new RegistryException(
                        RegistryError.OPERATION_NOT_PERMITTED,
                        "Subject '" + subject + "' has a strong association; other subjects cannot refer to it");
            }
        }
    }

    /** An association that is to be made or changed: strong ones stand alone, and nothing refers to their subjects. */
    static void requireAllowed(Association wanted, StorageTransaction transaction) {
        for (Association other : ofSubject(wanted.subject(), transaction)) {
            boolean itself = other.guid().equals(wanted.guid());
            if (!itself && isStrong(other)) {
                throw new RegistryException(RegistryError.STRONG_ASSOCIATION_EXISTS, wanted.subject());
            }
            if (!itself && isStrong(wanted)) {
                throw new RegistryException(RegistryError.ASSOCIATION_EXISTS_FOR_SUBJECT, wanted.subject());
            }
        }
        if (isStrong(wanted)) {
            SubjectHistory.of(wanted.subject(), transaction)
                    .versions(true)
                    .forEach(version -> DeleteVersions.requireUnreferenced(version, true, true, transaction));
        }
    }

    /** Whoever reads the topic finds a schema. */
    static void requireActiveVersion(SubjectName subject, StorageTransaction transaction) {
        if (SubjectHistory.of(subject, transaction).isDeleted()) {
            throw new RegistryException(RegistryError.NO_ACTIVE_VERSION, subject);
        }
    }

    /** What a topic that had the name before is bound to must go first. */
    static void requireOneId(Resource resource, StorageTransaction transaction) {
        Resource named = new Resource(resource.namespace(), resource.name(), "");
        ofTopic(named, transaction).stream()
                .filter(known -> !known.resource().id().equals(resource.id()))
                .findFirst()
                .ifPresent(known -> {
                    throw new RegistryException(
                            RegistryError.ASSOCIATION_EXISTS_FOR_RESOURCE, known.type(), resource.name());
                });
    }

    static boolean isStrong(Association association) {
        return association.lifecycle() == Lifecycle.STRONG;
    }

    /** Everything that a topic is bound to. */
    static List<Association> ofTopic(Resource resource, StorageTransaction transaction) {
        return transaction
                .associations()
                .find(AssociationFilter.of(resource), new ByTopic(0, AssociationType.values().length));
    }

    private static List<Association> ofSubject(SubjectName subject, StorageTransaction transaction) {
        return transaction.associations().find(AssociationFilter.of(subject), new ByTopic(0, ITSELF_AND_ANOTHER));
    }
}
