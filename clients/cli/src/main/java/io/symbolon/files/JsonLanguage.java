package io.symbolon.files;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.SchemaType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** JSON Schema: {@code .schema.json}, schemas by their {@code $id} or their path. */
final class JsonLanguage implements SchemaLanguage {

    @Override
    public SchemaType type() {
        return new SchemaType("JSON");
    }

    /** A folder has many other files that end with {@code .json} alone. */
    @Override
    public List<String> extensions() {
        return List.of(".schema.json", ".jsonschema");
    }

    @Override
    public SchemaNames names(SchemaFile file) {
        return JsonText.read(file.text()).map(root -> names(file, root)).orElse(SchemaNames.NONE);
    }

    @Override
    public Map<String, Integer> lines(String text) {
        return JsonText.lines(text);
    }

    private static SchemaNames names(SchemaFile file, JsonNode root) {
        String path = address(file.path());
        String id = root.path("$id").asText(root.path("id").asText());
        Set<String> defined = new LinkedHashSet<>(List.of(path));
        if (!id.isEmpty()) {
            defined.add(withoutFragment(absolute(path, id)));
        }
        Map<String, List<String>> used = new LinkedHashMap<>();
        for (String reference : root.findValuesAsText("$ref")) {
            String address = withoutFragment(reference);
            if (!address.isEmpty()) {
                used.put(address, List.of(absolute(absolute(path, id), address), absolute(path, address)));
            }
        }
        used.values().removeIf(names -> names.stream().anyMatch(defined::contains));
        return new SchemaNames(defined, Set.of(), used);
    }

    /** Paths stand beside addresses in one space of names; the host, which no file has, keeps them apart. */
    private static String address(String path) {
        try {
            return new URI("file", "here", "/" + path, null).toString();
        } catch (URISyntaxException e) {
            return path;
        }
    }

    private static String absolute(String base, String address) {
        try {
            return URI.create(base).resolve(address).toString();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static String withoutFragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }
}
