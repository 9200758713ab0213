package io.symbolon.registry.app.http;

import static io.symbolon.registry.AssociationChange.invalid;

import io.symbolon.model.AssociationRequest;
import io.symbolon.registry.AssociationChange;
import io.symbolon.registry.AssociationChange.Bond;
import io.symbolon.registry.AssociationChange.Ending;
import io.symbolon.registry.AssociationQuery;
import io.symbolon.registry.SchemaRequest;
import io.symbolon.registry.storage.AssociationFilter;
import io.symbolon.registry.storage.AssociationType;
import io.symbolon.registry.storage.Lifecycle;
import io.symbolon.registry.storage.Resource;
import io.symbolon.registry.storage.SubjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a call says of associations, in the registry's words. */
final class AssociationWords {

    private static final String TOPIC = "topic";
    private static final String ANY = "-";
    private static final String NO_LIFECYCLE = "NONE";

    private final Call call;

    AssociationWords(Call call) {
        this.call = call;
    }

    /** What is asked for of a subject or a topic. */
    AssociationFilter filter(Optional<SubjectName> subject, Resource resource) {
        requireTopic(call.text("resourceType", ""));
        List<String> lifecycles = said("lifecycle");
        if (lifecycles.size() > 1) {
            throw invalid("lifecycle", "it is there twice");
        }
        return new AssociationFilter(
                subject, resource, types(), lifecycles.stream().findFirst().map(AssociationWords::lifecycle));
    }

    /** What schemas are asked for by the associations of their subjects; empty where nothing is said of these. */
    Optional<AssociationQuery> query() {
        String resourceType = call.text("resourceType", "");
        requireTopic(resourceType);
        List<String> lifecycles = said("lifecycle");
        if (resourceType.isEmpty() && said("associationType").isEmpty() && lifecycles.isEmpty()) {
            return Optional.empty();
        }
        Set<Lifecycle> wanted = lifecycles.isEmpty()
                ? Set.of(Lifecycle.values())
                : lifecycles.stream()
                        .filter(name -> !name.equals(NO_LIFECYCLE))
                        .map(AssociationWords::lifecycle)
                        .collect(Collectors.toSet());
        return Optional.of(new AssociationQuery(types(), wanted, lifecycles.contains(NO_LIFECYCLE)));
    }

    /** The end of a topic's associations, of all where the call does not say which. */
    AssociationChange end(Resource resource) {
        requireTopic(call.text("resourceType", ""));
        Ending ending = new Ending(types(), call.flag("cascadeLifecycle"));
        return new AssociationChange(resource, List.of(), List.of(ending));
    }

    /** What a part of a batch wants; each of its items says what to do. */
    AssociationChange change(AssociationRequest request) {
        List<Bond> bonds = new ArrayList<>();
        List<Ending> endings = new ArrayList<>();
        for (AssociationRequest.Item item : request.associations()) {
            switch (Objects.requireNonNullElse(item.opType(), "")) {
                case "CREATE" -> bonds.add(bond(item, false));
                case "UPSERT" -> bonds.add(bond(item, true));
                case "DELETE" -> endings.add(ending(item));
                default -> throw invalid("opType", "it is none of CREATE, UPSERT and DELETE");
            }
        }
        return new AssociationChange(resource(request), bonds, endings);
    }

    /** @param mayExist whether associations that are there may be changed */
    AssociationChange bind(Resource resource, AssociationRequest request, boolean mayExist) {
        List<Bond> bonds = request.associations().stream()
                .map(item -> bond(item, mayExist))
                .toList();
        return new AssociationChange(resource, bonds, List.of());
    }

    static Resource resource(AssociationRequest request) {
        requireTopic(Objects.requireNonNullElse(request.resourceType(), ""));
        return new Resource(
                Objects.requireNonNullElse(request.resourceNamespace(), ""),
                Objects.requireNonNullElse(request.resourceName(), ""),
                Objects.requireNonNullElse(request.resourceId(), ""));
    }

    /** A topic by a path, in which a part may stand for any. */
    static Resource pattern(String namespace, String name) {
        return new Resource(namespace.equals(ANY) ? "" : namespace, name.equals(ANY) ? "" : name, "");
    }

    private Bond bond(AssociationRequest.Item item, boolean mayExist) {
        return new Bond(
                item.associationType() == null ? AssociationType.VALUE : type(item.associationType()),
                item.subject() == null ? null : context().resolve(item.subject()),
                item.lifecycle() == null ? null : lifecycle(item.lifecycle()),
                item.frozen(),
                schema(item),
                mayExist);
    }

    private static @Nullable SchemaRequest schema(AssociationRequest.Item item) {
        return item.schema() == null ? null : new SchemaRequest(item.schema(), Boolean.TRUE.equals(item.normalize()));
    }

    private static Ending ending(AssociationRequest.Item item) {
        if (item.associationType() == null) {
            throw invalid("associationType", "it is missing");
        }
        return new Ending(Set.of(type(item.associationType())), Boolean.TRUE.equals(item.cascadeLifecycle()));
    }

    /** Where subjects are that the call names without a context. */
    private SubjectName context() {
        String context = call.text("context", "");
        return context.isEmpty() ? call.named("") : new SubjectName(ContextName.parse(context), "");
    }

    private Set<AssociationType> types() {
        List<String> types = said("associationType");
        return types.isEmpty()
                ? Set.of(AssociationType.values())
                : types.stream().map(AssociationWords::type).collect(Collectors.toSet());
    }

    private List<String> said(String parameter) {
        return call.texts(parameter).stream().filter(value -> !value.isEmpty()).toList();
    }

    private static void requireTopic(String resourceType) {
        if (!resourceType.isEmpty() && !resourceType.equals(TOPIC)) {
            throw invalid("resourceType", "it is not topic");
        }
    }

    private static AssociationType type(String name) {
        return AssociationType.of(name).orElseThrow(() -> invalid("associationType", "it is neither key nor value"));
    }

    private static Lifecycle lifecycle(String name) {
        return Lifecycle.of(name).orElseThrow(() -> invalid("lifecycle", "it is neither STRONG nor WEAK"));
    }
}
