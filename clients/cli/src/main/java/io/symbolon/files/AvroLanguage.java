package io.symbolon.files;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.SchemaType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Avro: {@code .avsc}, named types by full name. */
final class AvroLanguage implements SchemaLanguage {

    @Override
    public SchemaType type() {
        return SchemaType.AVRO;
    }

    @Override
    public List<String> extensions() {
        return List.of(".avsc");
    }

    @Override
    public SchemaNames names(SchemaFile file) {
        return JsonText.read(file.text()).map(root -> new Walk().names(root)).orElse(SchemaNames.NONE);
    }

    @Override
    public Map<String, Integer> lines(String text) {
        return JsonText.lines(text);
    }

    /** One walk through a text. */
    private static final class Walk {

        private static final Set<String> NAMED = Set.of("record", "error", "enum", "fixed");
        private static final Set<String> KNOWN = Set.of(
                "null", "boolean", "int", "long", "float", "double", "bytes", "string", "array", "map", "union",
                "record", "error", "enum", "fixed");

        private final Set<String> defined = new LinkedHashSet<>();
        private final Map<String, List<String>> used = new LinkedHashMap<>();

        SchemaNames names(JsonNode root) {
            walk(root, "");
            used.keySet().removeIf(defined::contains);
            used.values().removeIf(names -> names.stream().anyMatch(defined::contains));
            Set<String> first =
                    defined.isEmpty() ? Set.of() : Set.of(defined.iterator().next());
            return new SchemaNames(first, defined, used);
        }

        private void walk(JsonNode schema, String namespace) {
            if (schema.isTextual()) {
                use(schema.textValue(), namespace);
            } else if (schema.isArray()) {
                schema.forEach(branch -> walk(branch, namespace));
            } else if (schema.isObject()) {
                walkObject(schema, namespace);
            }
        }

        private void walkObject(JsonNode schema, String namespace) {
            String inner = namespace;
            JsonNode type = schema.path("type");
            if (type.isTextual() && NAMED.contains(type.textValue())) {
                String name = fullName(
                        schema.path("name").asText(), schema.path("namespace").asText(namespace));
                defined.add(name);
                inner = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            } else {
                walk(type, namespace);
            }
            for (JsonNode field : schema.path("fields")) {
                walk(field.path("type"), inner);
            }
            walk(schema.path("items"), inner);
            walk(schema.path("values"), inner);
        }

        private void use(String name, String namespace) {
            if (!KNOWN.contains(name)) {
                String full = fullName(name, namespace);
                used.put(full, full.equals(name) ? List.of(name) : List.of(full, name));
            }
        }

        private static String fullName(String name, String namespace) {
            return name.indexOf('.') >= 0 || namespace.isEmpty() ? name : namespace + "." + name;
        }
    }
}
