package io.symbolon.registry.app.http;

import io.symbolon.model.AssociationAnswer;
import io.symbolon.model.AssociationBatch;
import io.symbolon.model.AssociationBody;
import io.symbolon.model.ErrorBody;
import io.symbolon.registry.BoundSubject;
import io.symbolon.registry.ItemOutcome;
import io.symbolon.registry.RegistryException;
import io.symbolon.registry.storage.Association;
import io.symbolon.registry.storage.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers that tell of associations. */
final class AssociationBodies {

    private static final String TOPIC = "topic";

    private AssociationBodies() {}

    static AssociationBody of(Association association) {
        Resource resource = association.resource();
        return new AssociationBody(
                association.subject().toString(),
                association.guid().toString(),
                resource.name(),
                resource.namespace(),
                resource.id(),
                TOPIC,
                association.type().toString(),
                association.lifecycle().name(),
                association.frozen(),
                association.createdAt(),
                association.updatedAt());
    }

    /** @param asked names the topic where nothing is bound to it any more */
    static AssociationAnswer of(Resource asked, List<BoundSubject> bound) {
        Resource resource = bound.isEmpty() ? asked : bound.get(0).association().resource();
        return new AssociationAnswer(
                resource.name(),
                resource.namespace(),
                resource.id(),
                TOPIC,
                bound.stream().map(AssociationBodies::item).toList());
    }

    private static AssociationAnswer.Item item(BoundSubject bound) {
        Association association = bound.association();
        return new AssociationAnswer.Item(
                association.subject().toString(),
                association.type().toString(),
                association.lifecycle().name(),
                association.frozen(),
                bound.schema() == null ? null : SchemaBodies.asStored(bound.schema()));
    }

    static AssociationBatch.Result of(ItemOutcome<AssociationAnswer> outcome) {
        return new AssociationBatch.Result(error(outcome.refusal()), outcome.result());
    }

    private static @Nullable ErrorBody error(@Nullable RegistryException refusal) {
        return refusal == null ? null : new ErrorBody(refusal.error().code(), refusal.getMessage());
    }
}
