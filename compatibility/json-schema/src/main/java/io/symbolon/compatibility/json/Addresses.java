package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.InvalidSchemaException.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** What the addresses in a document and in all it refers to stand for, for validators that know of addresses only. Used once. */
final class Addresses {

    /** The same schema may stand at many addresses, by the ways that lead to it. */
    private static final int MOST = 10_000;

    private final BinaryOperator<String> resolve;
    private final Map<String, JsonNode> found = new TreeMap<>();
    private final Set<Visit> met = new HashSet<>();
    private final Deque<Visit> open = new ArrayDeque<>();

    /** @param resolve what a second address, as written, means where the first is the base */
    Addresses(BinaryOperator<String> resolve) {
        this.resolve = resolve;
    }

    /** The schemas by address, when the document itself stands at a certain one. */
    Map<String, JsonNode> of(SchemaDocument document, String address) {
        visit(document, address);
        while (!open.isEmpty()) {
            Visit next = open.remove();
            for (Resource resource : next.document().resources()) {
                String base = base(next.address(), resource);
                put(base, resource.rootPlace().schema());
                next.document()
                        .dependencies()
                        .forEach((name, dependency) -> visit(dependency, resolve.apply(base, name)));
            }
        }
        return found;
    }

    private void visit(SchemaDocument document, String address) {
        if (met.add(new Visit(document, address))) {
            put(address, document.root());
            open.add(new Visit(document, address));
        }
    }

    private String base(String address, Resource resource) {
        JsonNode id = resource.rootPlace().get(resource.dialect().idKeyword());
        return id == null || !id.isTextual() || id.textValue().startsWith("#")
                ? address
                : withoutFragment(resolve.apply(address, id.textValue()));
    }

    private static String withoutFragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    private void put(String address, JsonNode schema) {
        JsonNode other = found.putIfAbsent(address, schema);
        if (other != null && !other.equals(schema)) {
            throw new InvalidSchemaException(new Problem(
                    "", "References to " + address + " lead to two different schemas; give each an $id of its own"));
        }
        if (found.size() > MOST) {
            throw new InvalidSchemaException(
                    new Problem("", "The references lead to more than " + MOST + " addresses; give schemas an $id"));
        }
    }

    private record Visit(SchemaDocument document, String address) {}
}
