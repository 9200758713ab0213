package io.symbolon.registry.app.http;

import io.symbolon.registry.Contexts;
import java.util.List;

/** The contexts: which there are, and taking an empty one away. */
final class ContextResource {

    private final Contexts contexts;

    ContextResource(Contexts contexts) {
        this.contexts = contexts;
    }

    Object list(Call call) {
        String prefix = call.text("contextPrefix", "");
        List<String> names =
                contexts.list().stream().filter(name -> name.startsWith(prefix)).toList();
        return call.page().of(names);
    }

    Object delete(Call call) {
        contexts.delete(call.context());
        return Route.NOTHING;
    }
}
