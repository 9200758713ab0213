package io.symbolon.registry.app.http;

import static io.symbolon.registry.AssociationChange.invalid;

import io.symbolon.model.AssociationAnswer;
import io.symbolon.model.AssociationBatch;
import io.symbolon.model.AssociationRequest;
import io.symbolon.registry.AssociationChange;
import io.symbolon.registry.ChangeAssociations;
import io.symbolon.registry.ItemOutcome;
import io.symbolon.registry.ReadAssociations;
import io.symbolon.registry.Registry;
import io.symbolon.registry.storage.AssociationFilter;
import io.symbolon.registry.storage.Resource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which subjects belong to which topics: asking and saying. */
final class AssociationResource {

    private static final int MAX_BATCH = 100;

    private final ReadAssociations associations;
    private final ChangeAssociations change;

    AssociationResource(Registry registry) {
        this.associations = registry.associations();
        this.change = registry.changeAssociations();
    }

    Object ofSubject(Call call) {
        AssociationFilter all = AssociationFilter.of(call.subject());
        return list(new AssociationWords(call).filter(all.subject(), all.resource()), call);
    }

    /** Serializers ask this before they take a subject's name from its topic. */
    Object ofTopic(Call call) {
        Resource pattern = AssociationWords.pattern(call.pathPart("namespace"), call.pathPart("name"));
        return list(new AssociationWords(call).filter(Optional.empty(), pattern), call);
    }

    Object ofResource(Call call) {
        return list(new AssociationWords(call).filter(Optional.empty(), resource(call)), call);
    }

    private Object list(AssociationFilter filter, Call call) {
        Page page = call.page().ofSchemas();
        return associations.list(filter, page.offset(), page.limit()).stream()
                .map(AssociationBodies::of)
                .toList();
    }

    Object create(Call call) {
        AssociationRequest request = call.body(AssociationRequest.class);
        Resource resource = AssociationWords.resource(request);
        return carryOut(new AssociationWords(call).bind(resource, request, false), call);
    }

    /** As {@link #create}, and what is there may be changed. */
    Object upsert(Call call) {
        AssociationRequest request = call.body(AssociationRequest.class);
        Resource said = AssociationWords.resource(request);
        Resource named = resource(call);
        if (!said.id().isEmpty() && !said.id().equals(named.id())) {
            throw invalid("resourceId", "it is not the one in the path");
        }
        Resource resource = new Resource(said.namespace(), said.name(), named.id());
        return carryOut(new AssociationWords(call).bind(resource, request, true), call);
    }

    Object delete(Call call) {
        carryOut(new AssociationWords(call).end(resource(call)), call);
        return Route.NOTHING;
    }

    Object readSeveral(Call call) {
        boolean withSchemas = call.flag("includeSchemas");
        return several(call, request -> {
            Resource resource = AssociationWords.resource(request);
            return AssociationBodies.of(resource, associations.ofTopic(resource, withSchemas));
        });
    }

    /** One after the other, each as a whole or not at all. */
    Object changeSeveral(Call call) {
        AssociationWords words = new AssociationWords(call);
        return several(call, request -> carryOut(words.change(request), call));
    }

    private static Object several(Call call, Function<AssociationRequest, AssociationAnswer> answer) {
        List<AssociationRequest> requests = call.body(AssociationBatch.class).requests();
        if (requests.isEmpty() || requests.size() > MAX_BATCH) {
            throw invalid("requests", "there must be 1 to " + MAX_BATCH + " of them");
        }
        List<AssociationBatch.Result> results = requests.stream()
                .map(request -> ItemOutcome.of(() -> answer.apply(request)))
                .map(AssociationBodies::of)
                .toList();
        return new Route.MultiStatus(new AssociationBatch.Answer(results));
    }

    private AssociationAnswer carryOut(AssociationChange wanted, Call call) {
        return AssociationBodies.of(
                wanted.resource(), call.flag("dryRun") ? change.rehearse(wanted) : change.change(wanted));
    }

    private static Resource resource(Call call) {
        return Resource.withId(call.pathPart("id"));
    }
}
