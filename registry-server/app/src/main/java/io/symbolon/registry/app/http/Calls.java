package io.symbolon.registry.app.http;

import io.javalin.http.Context;
import io.symbolon.registry.Aliases;

/** Makes a {@link Call} of each request. */
record Calls(RequestBodies bodies, Aliases aliases) {

    Call of(Context context) {
        return new Call(context, bodies, aliases);
    }
}
