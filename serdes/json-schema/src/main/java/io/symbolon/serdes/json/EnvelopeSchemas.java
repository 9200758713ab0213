package io.symbolon.serdes.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import io.symbolon.compatibility.json.JsonSchema;
import io.symbolon.compatibility.json.JsonSchemaFormat;
import io.symbolon.serdes.SchemaImport;
import io.symbolon.serdes.SerdeException;
import io.symbolon.serdes.json.Envelopes.Head;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas that envelopes bring, parsed once for all envelopes that say the same. Any number of threads may share it. A
 * program that makes a new schema for every record would fill it for ever; it forgets everything when it is full.
 */
final class EnvelopeSchemas {

    private static final int CAPACITY = 1000;

    private final JsonSchemaFormat format;
    private final Map<Head, JsonSchema> known = new ConcurrentHashMap<>();

    /** Kept as long as the schema is used anywhere, so that no schema is registered without its references. */
    private final Map<ParsedSchema, List<SchemaImport>> imports = Collections.synchronizedMap(new WeakHashMap<>());

    EnvelopeSchemas(JsonSchemaFormat format) {
        this.format = format;
    }

    JsonSchema schemaOf(ObjectNode envelope) {
        Head head = Head.of(envelope);
        JsonSchema schema = known.get(head);
        return schema == null ? remember(head.copy()) : schema;
    }

    /** What a schema refers to; nothing where no envelope brought it. */
    List<SchemaImport> imports(ParsedSchema schema) {
        return imports.getOrDefault(schema, List.of());
    }

    private JsonSchema remember(Head head) {
        if (known.size() >= CAPACITY) {
            known.clear();
        }
        return known.computeIfAbsent(head, this::parse);
    }

    private JsonSchema parse(Head head) {
        Map<String, SchemaSource> sources = sources(head.texts());
        List<SchemaImport> imported = new ArrayList<>();
        for (JsonNode reference : head.references()) {
            String name = reference.path("name").asText();
            SchemaSource source = sources.get(name);
            if (source == null) {
                throw new SerdeException("The envelope refers to a schema by the name '" + name
                        + "' and does not bring its text; put it into resolvedReferences");
            }
            imported.add(new SchemaImport(
                    name,
                    reference.path("subject").asText(),
                    format.parse(source, Strictness.STORED),
                    List.of(),
                    true));
        }
        JsonSchema schema =
                format.parse(new SchemaSource(text(head.schema()), dependencies(sources)), Strictness.STORED);
        imports.put(schema, List.copyOf(imported));
        return schema;
    }

    /** Each schema may refer to those before it. */
    private static Map<String, SchemaSource> sources(JsonNode texts) {
        Map<String, SchemaSource> sources = new LinkedHashMap<>();
        texts.properties()
                .forEach(entry ->
                        sources.put(entry.getKey(), new SchemaSource(text(entry.getValue()), dependencies(sources))));
        return sources;
    }

    private static List<Dependency> dependencies(Map<String, SchemaSource> sources) {
        return sources.entrySet().stream()
                .map(entry -> new Dependency(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A schema may be given as JSON or as the text of it. */
    private static String text(JsonNode schema) {
        return schema.isTextual() ? schema.textValue() : schema.toString();
    }
}
