package io.symbolon.registry.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.symbolon.model.RegisterSchemaRequest;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.Aliases;
import io.symbolon.registry.RegistryException;
import io.symbolon.registry.SchemaRequest;
import io.symbolon.registry.Shown;
import io.symbolon.registry.WantedVersion;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request in the registry's words. */
final class Call {

    static final String ALL_CONTEXTS = ":*:";

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

    /** The scope of settings that the path names, which no alias leads away from; by default the context of all names. */
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

    /** The subject of that name, or the context where it is empty; unless it is qualified, where the path begins. */
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

    /** A part of the path. */
    String pathPart(String name) {
        return context.pathParam(name);
    }

    /** Every value of a parameter that may be given several times. */
    List<String> texts(String name) {
        return context.queryParams(name);
    }

    String text(String name, String fallback) {
        String value = context.queryParam(name);
        return value == null ? fallback : value;
    }

    /** How schemas shall be spelled; empty for as they are stored. */
    String format() {
        return text("format", "");
    }

    boolean wantsQualifiedReferences() {
        return text("referenceFormat", "").equals("qualified");
    }

    /** The tags to look for in the schema, given one by one or with commas between them; none where nobody asks. */
    Set<String> wantedTags() {
        return texts("findTags").stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether the schema is wanted as most want it, so that an answer that was made before will do. */
    boolean wantsPlainSchema() {
        return format().isEmpty()
                && !wantsQualifiedReferences()
                && !flag("fetchMaxId")
                && texts("findTags").isEmpty();
    }

    /** As the reference does, everything but {@code true} means no. */
    boolean flag(String name) {
        return Boolean.parseBoolean(context.queryParam(name));
    }

    /** The subjects whose names begin as the call says: in all contexts, or in one. */
    SubjectFilter subjectFilter(String fallback) {
        String beginning = text("subjectPrefix", isWithinContext() ? "" : fallback);
        if (beginning.startsWith(ALL_CONTEXTS)) {
            return new SubjectFilter(Optional.empty(), beginning.substring(ALL_CONTEXTS.length()));
        }
        SubjectName name = named(beginning);
        return new SubjectFilter(Optional.of(name.context()), name.name());
    }

    /** The parameters {@code key} and {@code value}, each with the other of the same place. */
    Map<String, String> pairs() {
        List<String> keys = texts("key");
        List<String> values = texts("value");
        if (keys.size() != values.size()) {
            throw new RegistryException(
                    RegistryError.BAD_REQUEST,
                    "The query has " + keys.size() + " parameters 'key' and " + values.size()
                            + " parameters 'value'; each key needs a value");
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            pairs.put(keys.get(i), values.get(i));
        }
        return pairs;
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
