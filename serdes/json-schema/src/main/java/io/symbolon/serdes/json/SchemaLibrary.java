package io.symbolon.serdes.json;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.resource.SchemaLoader;
import io.symbolon.compatibility.json.JsonSchema;
import java.util.HashMap;
import java.util.Map;

/**
 * All that the references of one schema may lead to: what the registry gave with it, and the schemas of schemas, which come with
 * the validator.
 */
final class SchemaLibrary {

    /** Where a schema stands that does not say where it stands. */
    static final String ROOT = "symbolon:/";

    private final Map<String, String> texts = new HashMap<>();

    SchemaLibrary(JsonSchema schema) {
        schema.addresses(ROOT, AbsoluteIri::resolve).forEach((address, part) -> texts.put(address, part.toString()));
    }

    SchemaLoader loader() {
        return SchemaLoader.builder()
                .allow(address -> texts.containsKey(address.toString()) || isMetaSchema(address))
                .resourceLoaders(loaders -> loaders.resources(texts))
                .build();
    }

    private static boolean isMetaSchema(AbsoluteIri address) {
        return address.toString().matches("https?://json-schema\\.org/draft[-/][-/a-z0-9]+");
    }
}
