/**
 * The registry over HTTP: the route table, one resource a noun, what goes over the wire and how refusals look.
 * May import: the registry's verbs, the model, Javalin, Jetty, Jackson.
 * Does not know: where settings come from, which storage it stands on.
 */
@NullMarked
package io.symbolon.registry.app.http;

import org.jspecify.annotations.NullMarked;
