package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A part of a document that has an address of its own: the whole, or a sub-schema with an {@code $id}. Compared by
 * identity.
 */
final class Resource {

    private final SchemaDocument document;
    private final String address;
    private final Dialect dialect;
    private final String pointer;
    private final JsonNode root;
    private final Map<String, String> anchors = new HashMap<>();
    private final Set<String> dynamicAnchors = new HashSet<>();

    Resource(SchemaDocument document, String address, Dialect dialect, String pointer, JsonNode root) {
        this.document = document;
        this.address = address;
        this.dialect = dialect;
        this.pointer = pointer;
        this.root = root;
    }

    SchemaDocument document() {
        return document;
    }

    /** The absolute address, without a fragment; empty where nobody gave one. */
    String address() {
        return address;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Where in the document it begins. */
    String pointer() {
        return pointer;
    }

    /** The pointers in the document that anchors stand for, by name. */
    Map<String, String> anchors() {
        return anchors;
    }

    /** The names of those anchors that a dynamic reference may be redirected to. */
    Set<String> dynamicAnchors() {
        return dynamicAnchors;
    }

    Place rootPlace() {
        return new Place(this, pointer, root);
    }
}
