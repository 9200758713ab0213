package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A schema text with everything in it that has a name, and the documents that it may refer to. Nothing else is ever looked
 * at, so no reference leads out of what was given. Compared by identity; immutable once built.
 */
final class SchemaDocument {

    private final JsonNode root;
    private final String address;
    private final TreeMap<String, SchemaDocument> dependencies;
    private final Map<String, Resource> byPointer = new HashMap<>();
    private final Map<String, Resource> byAddress = new HashMap<>();
    private boolean redirects;

    SchemaDocument(JsonNode root, String address, Map<String, SchemaDocument> dependencies) {
        this.root = root;
        this.address = address;
        this.dependencies = new TreeMap<>(dependencies);
        Dialect dialect = dialect(root, Dialect.DRAFT_07);
        Resource whole = new Resource(this, ownAddress(root, dialect, address), dialect, "", root);
        add(whole);
        if (!address.isEmpty()) {
            byAddress.putIfAbsent(address, whole);
        }
        index(whole.rootPlace());
        redirects |= dependencies.values().stream().anyMatch(SchemaDocument::redirects);
    }

    JsonNode root() {
        return root;
    }

    /** What the text may refer to, by the name it uses. */
    Map<String, SchemaDocument> dependencies() {
        return dependencies;
    }

    /** The same document with another spelling of its text. */
    SchemaDocument with(JsonNode otherRoot) {
        return new SchemaDocument(otherRoot, address, dependencies);
    }

    Place rootPlace() {
        return resourceAt("").rootPlace();
    }

    /** The whole, and every schema in the text that has an address of its own. */
    Collection<Resource> resources() {
        return byPointer.values();
    }

    /** Whether dynamic references occur here or in what is referred to. */
    boolean redirects() {
        return redirects;
    }

    /** Shows every schema in the text, outer ones first. */
    void forEachPlace(Consumer<Place> visitor) {
        List<Place> open = new ArrayList<>(List.of(rootPlace()));
        while (!open.isEmpty()) {
            Place place = open.remove(open.size() - 1);
            visitor.accept(place);
            Subschemas.of(place.schema())
                    .forEach(child -> open.add(place.child(child.steps().toArray(String[]::new))));
        }
    }

    /** The place at a pointer: a resource of its own where one begins there. */
    Place placeAt(String pointer, Resource around, JsonNode schema) {
        Resource own = byPointer.get(pointer);
        return new Place(own == null ? around : own, pointer, schema);
    }

    /** What a reference means, or nothing where it leads to nothing that is known. */
    @Nullable
    Place resolve(Resource from, String reference) {
        SchemaDocument named = dependencies.get(reference);
        if (named != null) {
            return named.rootPlace();
        }
        int hash = reference.indexOf('#');
        String address = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : decode(reference.substring(hash + 1));
        Resource resource = address.isEmpty() ? from : find(from, address);
        return resource == null ? null : resource.document().at(resource, fragment);
    }

    private @Nullable Place at(Resource resource, String fragment) {
        if (!fragment.isEmpty() && !fragment.startsWith("/")) {
            String anchored = resource.anchors().get(fragment);
            return anchored == null ? null : walk(resourceAt("").rootPlace(), anchored);
        }
        return walk(resource.rootPlace(), fragment);
    }

    private static @Nullable Place walk(Place start, String pointer) {
        Place place = start;
        for (String step : Pointer.steps(pointer)) {
            if (Pointer.follow(place.schema(), step) == null) {
                return null;
            }
            place = place.child(step);
        }
        return Subschemas.isSchema(place.schema()) ? place : null;
    }

    private @Nullable Resource find(Resource from, String address) {
        String absolute = absolute(from.address(), address);
        Resource own = byAddress.get(absolute);
        if (own != null) {
            return own;
        }
        for (String name : List.of(address, absolute)) {
            SchemaDocument named = dependencies.get(name);
            if (named != null) {
                return named.resourceAt("");
            }
        }
        for (Map.Entry<String, SchemaDocument> dependency : dependencies.entrySet()) {
            Resource inside = dependency.getValue().byAddress.get(absolute);
            if (inside != null) {
                return inside;
            }
            if (absolute(from.address(), dependency.getKey()).equals(absolute)) {
                return dependency.getValue().resourceAt("");
            }
        }
        return null;
    }

    private void index(Place place) {
        JsonNode schema = place.schema();
        addAnchors(place);
        redirects |= schema.has("$dynamicRef") || schema.has("$recursiveRef");
        for (Subschemas.Child child : Subschemas.of(schema)) {
            String pointer = place.pointer();
            for (String step : child.steps()) {
                pointer = Pointer.child(pointer, step);
            }
            addResource(place.resource(), pointer, child.schema());
            index(placeAt(pointer, place.resource(), child.schema()));
        }
    }

    private void addResource(Resource around, String pointer, JsonNode schema) {
        Dialect dialect = dialect(schema, around.dialect());
        JsonNode id = schema.get(dialect.idKeyword());
        boolean ignored = !dialect.isAtLeast(Dialect.DRAFT_2019_09) && schema.has("$ref");
        if (id != null && id.isTextual() && !ignored && !id.textValue().startsWith("#")) {
            add(new Resource(this, ownAddress(schema, dialect, around.address()), dialect, pointer, schema));
        }
    }

    private void addAnchors(Place place) {
        Resource resource = place.resource();
        for (String keyword :
                List.of("$anchor", "$dynamicAnchor", resource.dialect().idKeyword())) {
            JsonNode name = place.get(keyword);
            boolean isId = keyword.endsWith("id");
            if (name == null || !name.isTextual() || (isId && !name.textValue().startsWith("#"))) {
                continue;
            }
            resource.anchors().put(isId ? name.textValue().substring(1) : name.textValue(), place.pointer());
            if (keyword.equals("$dynamicAnchor")) {
                resource.dynamicAnchors().add(name.textValue());
            }
        }
        JsonNode recursive = place.get("$recursiveAnchor");
        if (recursive != null && recursive.booleanValue() && place.pointer().equals(resource.pointer())) {
            resource.dynamicAnchors().add("");
        }
    }

    private void add(Resource resource) {
        byPointer.put(resource.pointer(), resource);
        byAddress.putIfAbsent(resource.address(), resource);
    }

    private Resource resourceAt(String pointer) {
        Resource resource = byPointer.get(pointer);
        if (resource == null) {
            throw new IllegalStateException("No resource begins at " + pointer);
        }
        return resource;
    }

    private static Dialect dialect(JsonNode schema, Dialect otherwise) {
        JsonNode named = schema.get("$schema");
        return named != null && named.isTextual()
                ? Dialect.of(named.textValue()).orElse(otherwise)
                : otherwise;
    }

    private static String ownAddress(JsonNode schema, Dialect dialect, String base) {
        JsonNode id = schema.get(dialect.idKeyword());
        if (id == null || !id.isTextual() || id.textValue().startsWith("#")) {
            return base;
        }
        String address = absolute(base, id.textValue());
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    private static String absolute(String base, String address) {
        try {
            return URI.create(base).resolve(address).toString();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static String decode(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }
}
