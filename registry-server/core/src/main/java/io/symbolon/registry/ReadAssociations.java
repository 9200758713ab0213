package io.symbolon.registry;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.Association;
import io.symbolon.registry.storage.AssociationFilter;
import io.symbolon.registry.storage.AssociationPage.ByTopic;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.Resource;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectName;
import java.util.List;

/** Answers which subjects are bound to which topics. */
public final class ReadAssociations {

    private final RegistryStorage storage;
    private final SchemaCatalog catalog;

    ReadAssociations(Workshop workshop) {
        this.storage = workshop.storage();
        this.catalog = workshop.catalog();
    }

    /** Those that match, by the topic's name, namespace and type; none is an answer too. */
    public List<Association> list(AssociationFilter filter, int offset, int limit) {
        AssociationChange.requireValid(filter.resource());
        filter.subject().ifPresent(SubjectNames::requireValid);
        return storage.reading(transaction -> transaction.associations().find(filter, new ByTopic(offset, limit)));
    }

    /** All of a topic, which must have some; with the latest schemas of their subjects, if these are wanted. */
    public List<BoundSubject> ofTopic(Resource resource, boolean withSchemas) {
        AssociationChange.requireOne(resource);
        return storage.reading(transaction -> {
            List<Association> found = AssociationLaws.ofTopic(resource, transaction);
            if (found.isEmpty()) {
                throw new RegistryException(RegistryError.ASSOCIATION_NOT_FOUND, resource.shown());
            }
            return found.stream()
                    .map(association ->
                            withSchemas ? withLatest(association, transaction) : new BoundSubject(association, null))
                    .toList();
        });
    }

    private BoundSubject withLatest(Association association, StorageTransaction transaction) {
        SubjectName subject = association.subject();
        return SubjectHistory.of(subject, transaction)
                .latest()
                .map(latest -> new RegisteredSchema(latest, catalog.content(latest, transaction)))
                .map(latest -> new BoundSubject(association, latest))
                .orElseGet(() -> new BoundSubject(association, null));
    }
}
