package io.symbolon.registry.app.http;

import java.util.Map;

/** The root: an empty object, by which clients see that a registry is there. */
final class RootResource {

    private RootResource() {}

    static Object greet(Call call) {
        return Map.of();
    }
}
