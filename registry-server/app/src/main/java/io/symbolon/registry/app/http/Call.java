package io.symbolon.registry.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.Aliases;
import io.symbolon.registry.RegistryException;
import io.symbolon.registry.SchemaRequest;
import io.symbolon.registry.WantedVersion;
import io.symbolon.registry.storage.SubjectName;
import org.jspecify.annotations.Nullable;

/** A request in the registry's words. */
final class Call {

    private final Context context;
    private final RequestBodies bodies;
    private final Aliases aliases;
    private final String prefix;

    Call(Context context, RequestBodies bodies, Aliases aliases) {
        this.context = context;
        this.bodies = bodies;
        this.aliases = aliases;
        this.prefix = ContextPrefix.of(context.req());
    }

    /** The subject that the path names, if only by its alias. */
    SubjectName subject() {
        return meant(context.pathParam("subject"));
    }

    /** The subject or context whose settings the path names, which have no alias; where it names none, the context that everything is about. */
    SubjectName scope() {
        return named(context.pathParamMap().getOrDefault("subject", ""));
    }

    /** The context that the path names as a thing of its own. */
    String context() {
        return ContextName.parse(context.pathParam("context"));
    }

    /** Whether the path begins with a context. */
    boolean isWithinContext() {
        return !prefix.isEmpty();
    }

    /** The subject of that name, in the context that the path begins with unless the name is qualified; an empty one is that context. */
    SubjectName named(String name) {
        return isWithinContext()
                ? new SubjectName(ContextName.parse(prefix), "").resolve(name)
                : SubjectName.parse(name);
    }

    WantedVersion version() {
        return WantedVersion.parse(context.pathParam("version"));
    }

    /** The id that the path names; there is no schema with an id that is no number. */
    int id() {
        String id = context.pathParam("id");
        try {
            return Integer.parseInt(id);
        } catch (NumberFormatException e) {
            throw new RegistryException(RegistryError.SCHEMA_ID_NOT_FOUND, Shown.of(id));
        }
    }

    /** The subject that a client means by a name: as {@link #named}, an alias followed. */
    SubjectName meant(String name) {
        return aliases.target(named(name));
    }

    String text(String name, String fallback) {
        String value = context.queryParam(name);
        return value == null ? fallback : value;
    }

    /** How schemas shall be spelled; empty for as they are stored. */
    String format() {
        return text("format", "");
    }

    /** As the reference does, everything but {@code true} means no. */
    boolean flag(String name) {
        return Boolean.parseBoolean(context.queryParam(name));
    }

    Page page() {
        int offset = number("offset", 0);
        if (offset < 0) {
            throw new RegistryException(
                    RegistryError.BAD_REQUEST, "The query parameter 'offset' must not be negative, but is " + offset);
        }
        return new Page(offset, number("limit", -1));
    }

    SchemaRequest schemaRequest() {
        return new SchemaRequest(body(RegisterSchemaRequest.class), flag("normalize"));
    }

    ObjectNode object() {
        return body(ObjectNode.class);
    }

    <T> T body(Class<T> type) {
        return bodies.read(context, type);
    }

    private int number(String name, int fallback) {
        @Nullable String value = context.queryParam(name);
        if (value == null || value.isEmpty()) {
            return fallback;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new RegistryException(
                    RegistryError.BAD_REQUEST,
                    "The query parameter '" + name + "' must be a whole number below 2^31, but is '" + Shown.of(value)
                            + "'");
        }
    }
}
