package io.symbolon.registry.app.http;

import io.symbolon.registry.Registry;
import io.symbolon.registry.SchemaQuery;
import io.symbolon.registry.SearchSchemas;
import java.util.List;

/** Every schema that is registered, or those of a kind. */
final class SearchResource {

    /** The default context alone, unlike where subjects are listed. */
    private static final String DEFAULT_PREFIX = "";

    private final SearchSchemas search;
    private final SchemaBodies bodies;

    SearchResource(Registry registry, SchemaBodies bodies) {
        this.search = registry.search();
        this.bodies = bodies;
    }

    Object list(Call call) {
        SchemaQuery query = new SchemaQuery(
                call.subjectFilter(DEFAULT_PREFIX),
                call.flag("aliases"),
                call.flag("deleted"),
                call.flag("latestOnly"),
                call.text("ruleType", ""));
        Page page = call.page().ofSchemas();
        return wantsAssociated(call)
                ? List.of()
                : search.list(query, page.offset(), page.limit()).map(found -> bodies.listed(found, call));
    }

    /** Nothing is associated here, so that only whoever asks for what is not gets an answer. */
    private static boolean wantsAssociated(Call call) {
        List<String> lifecycles = call.texts("lifecycle");
        boolean asksForAssociations = !call.text("resourceType", "").isEmpty()
                || !call.texts("associationType").isEmpty()
                || !lifecycles.isEmpty();
        return asksForAssociations && !lifecycles.contains("NONE");
    }
}
