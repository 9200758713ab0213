package io.symbolon.compatibility.avro;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.avro.NameValidator;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of schema declarations in the Avro 1.12 specification, held against a JSON tree. Avro's own parser stops at
 * the first problem, does not say where it is, and passes several silently. For one thread and one text.
 */
final class SchemaGrammar {

    private static final Set<String> PRIMITIVES =
            Set.of("null", "boolean", "int", "long", "float", "double", "bytes", "string");
    private static final Set<String> ORDERS = Set.of("ascending", "descending", "ignore");
    private static final Set<String> FLOATING = Set.of("float", "double");
    /** The texts by which Avro gives floating point defaults that JSON has no number for. */
    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

    private static final String UNKNOWN = "";

    private final Strictness strictness;
    private final Set<String> referenced;
    private final Problems problems;
    private final Set<String> defined = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private final List<FieldDefault> defaults = new ArrayList<>();

    /** @param referenced the full names that the text may use without defining them */
    SchemaGrammar(Strictness strictness, Set<String> referenced, Problems problems) {
        this.strictness = strictness;
        this.referenced = referenced;
        this.problems = problems;
    }

    void check(JsonNode schema) {
        type(schema, Place.ROOT);
    }

    /** The full names of the types that the text defines. */
    Set<String> defined() {
        return defined;
    }

    /** The default values that the text gives to fields. */
    List<FieldDefault> defaults() {
        return defaults;
    }

    /** Returns the name by which a union tells this type from others. */
    private String type(JsonNode node, Place place) {
        if (node.isTextual()) {
            return reference(node.textValue(), place);
        }
        if (node.isArray()) {
            return union(node, place);
        }
        if (node.isObject()) {
            return declaration(node, place);
        }
        problems.add(place, "A schema is a name, an object or an array, not " + Problems.quote(node.toString()));
        return UNKNOWN;
    }

    /**
     * Inside a namespace a name also finds a type without one, as it does in Avro's parser, but not one that is still open:
     * there that parser looks only inside the namespace.
     */
    private String reference(String name, Place place) {
        String full = place.fullName(name);
        if (PRIMITIVES.contains(name) || (!known(full) && known(name) && !open.contains(name))) {
            return name;
        }
        if (!known(full)) {
            problems.add(place, "The type " + Problems.quote(full) + " is neither defined before nor a reference");
        }
        return full;
    }

    private boolean known(String fullName) {
        return defined.contains(fullName) || referenced.contains(fullName);
    }

    private String union(JsonNode branches, Place place) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < branches.size(); i++) {
            Place branch = place.at(i);
            String name = type(branches.get(i), branch);
            if (name.equals("union")) {
                problems.add(branch, "A union must not immediately contain another union");
            } else if (!name.equals(UNKNOWN) && !names.add(name)) {
                problems.add(branch, "The union contains " + Problems.quote(name) + " twice");
            }
        }
        return "union";
    }

    private String declaration(JsonNode node, Place place) {
        String type = text(node, "type", place);
        if (type == null) {
            return UNKNOWN;
        }
        if (strictness == Strictness.NEW) {
            new LogicalTypeGrammar(problems).check(node, place);
        }
        return switch (type) {
            case "record", "error" -> record(node, place);
            case "enum" -> enumeration(node, place);
            case "fixed" -> fixed(node, place);
            case "array" -> content(node, "items", type, place);
            case "map" -> content(node, "values", type, place);
            default -> primitive(type, place);
        };
    }

    private String primitive(String type, Place place) {
        if (PRIMITIVES.contains(type)) {
            return type;
        }
        problems.add(
                place.at("type"),
                Problems.quote(type) + " is not a type; here stands a primitive type or one of"
                        + " record, enum, array, map, fixed");
        return UNKNOWN;
    }

    private String content(JsonNode node, String attribute, String type, Place place) {
        JsonNode content = node.get(attribute);
        if (content == null) {
            problems.add(place, "The " + type + " has no \"" + attribute + "\"");
        } else {
            type(content, place.at(attribute));
        }
        return type;
    }

    private String record(JsonNode node, Place place) {
        String name = define(node, place);
        JsonNode fields = node.get("fields");
        if (fields == null || !fields.isArray()) {
            problems.add(place, "The record has no array \"fields\"");
            return name;
        }
        Place inside = place.in(namespaceOf(name));
        Set<String> names = new HashSet<>();
        open.add(name);
        for (int i = 0; i < fields.size(); i++) {
            field(fields.get(i), name, names, inside.at("fields", i));
        }
        open.remove(name);
        return name;
    }

    private void field(JsonNode node, String record, Set<String> names, Place place) {
        if (!node.isObject()) {
            problems.add(place, "A field is an object with \"name\" and \"type\"");
            return;
        }
        String name = text(node, "name", place);
        if (name != null) {
            checkName(name, place.at("name"));
            if (!names.add(name)) {
                problems.add(place.at("name"), "The record has the field " + Problems.quote(name) + " twice");
            }
            if (node.has("default")) {
                defaults.add(new FieldDefault(record, name, node.get("default"), place.at("default")));
            }
        }
        fieldType(node, place);
        JsonNode order = node.get("order");
        if (order != null && !ORDERS.contains(order.asText().toLowerCase(Locale.ROOT))) {
            problems.add(place.at("order"), "The order is one of ascending, descending, ignore");
        }
        aliases(node, place);
    }

    private void fieldType(JsonNode node, Place place) {
        if (!node.has("type")) {
            problems.add(place, "The field has no \"type\"");
            return;
        }
        String type = type(node.get("type"), place.at("type"));
        JsonNode value = node.path("default");
        if (FLOATING.contains(type) && value.isTextual() && !NOT_FINITE.contains(value.textValue())) {
            problems.add(
                    place.at("default"),
                    "The default " + Problems.quote(value.toString()) + " is not a value of type "
                            + Problems.quote(type));
        }
    }

    private String enumeration(JsonNode node, Place place) {
        String name = define(node, place);
        JsonNode symbols = node.get("symbols");
        if (symbols == null || !symbols.isArray()) {
            problems.add(place, "The enum has no array \"symbols\"");
            return name;
        }
        if (symbols.isEmpty() && strictness == Strictness.NEW) {
            problems.add(place.at("symbols"), "The enum has no symbols, so there is no value of it");
        }
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < symbols.size(); i++) {
            symbol(symbols.get(i), texts, place.at("symbols", i));
        }
        JsonNode fallback = node.get("default");
        if (fallback != null && !texts.contains(fallback.asText())) {
            problems.add(
                    place.at("default"), "The default " + Problems.quote(fallback.asText()) + " is not a symbol of it");
        }
        return name;
    }

    private void symbol(JsonNode symbol, Set<String> texts, Place place) {
        if (!symbol.isTextual()) {
            problems.add(place, "A symbol is a string");
            return;
        }
        checkName(symbol.textValue(), place);
        if (!texts.add(symbol.textValue())) {
            problems.add(place, "The enum has the symbol " + Problems.quote(symbol.textValue()) + " twice");
        }
    }

    private String fixed(JsonNode node, Place place) {
        String name = define(node, place);
        JsonNode size = node.get("size");
        if (size == null || !size.isInt() || size.intValue() < 0) {
            problems.add(place.at("size"), "The size of a fixed is a number of bytes, an integer from 0");
        }
        return name;
    }

    private String define(JsonNode node, Place place) {
        String name = text(node, "name", place);
        if (name == null) {
            return UNKNOWN;
        }
        JsonNode namespace = node.get("namespace");
        Place inside = namespace != null && namespace.isTextual() ? place.in(namespace.textValue()) : place;
        String full = inside.fullName(name);
        for (String part : full.split("\\.", -1)) {
            checkName(part, place.at("name"));
        }
        if (PRIMITIVES.contains(full)) {
            problems.add(place.at("name"), "A type must not have the name of the primitive " + Problems.quote(full));
        } else if (!defined.add(full)) {
            problems.add(place.at("name"), "The type " + Problems.quote(full) + " is defined twice");
        }
        aliases(node, place);
        return full;
    }

    private void aliases(JsonNode node, Place place) {
        JsonNode aliases = node.get("aliases");
        if (aliases == null) {
            return;
        }
        if (!aliases.isArray()) {
            problems.add(place.at("aliases"), "The aliases are an array of names");
            return;
        }
        for (int i = 0; i < aliases.size(); i++) {
            Place alias = place.at("aliases", i);
            if (!aliases.get(i).isTextual()) {
                problems.add(alias, "An alias is a string");
                continue;
            }
            String[] parts = aliases.get(i).textValue().split("\\.", -1);
            // A leading dot is how Avro itself writes an alias without a namespace inside a namespace.
            for (int part = parts.length > 1 && parts[0].isEmpty() ? 1 : 0; part < parts.length; part++) {
                checkName(parts[part], alias);
            }
        }
    }

    private void checkName(String name, Place place) {
        boolean valid = NameValidator.STRICT_VALIDATOR.validate(name).isOK();
        if (!valid && strictness == Strictness.NEW) {
            problems.add(
                    place,
                    "The name " + Problems.quote(name) + " must start with a letter or _ and go on with letters,"
                            + " digits or _, all ASCII");
        }
    }

    private @Nullable String text(JsonNode node, String attribute, Place place) {
        JsonNode value = node.get(attribute);
        if (value != null && value.isTextual()) {
            return value.textValue();
        }
        problems.add(place, "The attribute \"" + attribute + "\" is missing or not a string");
        return null;
    }

    private static String namespaceOf(String fullName) {
        int lastDot = fullName.lastIndexOf('.');
        return lastDot < 0 ? "" : fullName.substring(0, lastDot);
    }
}
