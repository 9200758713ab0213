package io.symbolon.registry.app.http;

import io.symbolon.registry.Registry;
import io.symbolon.registry.SchemaQuery;
import io.symbolon.registry.SearchSchemas;

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
                call.text("ruleType", ""),
                new AssociationWords(call).query());
        Page page = call.page().ofSchemas();
        return search.list(query, page.offset(), page.limit()).map(found -> bodies.listed(found, call));
    }
}
