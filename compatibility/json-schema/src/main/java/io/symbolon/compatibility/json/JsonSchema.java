package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaEntity;
import io.symbolon.compatibility.SchemaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/** A JSON Schema of any draft, together with the schemas that it refers to. Immutable; any number of threads may share it. */
public final class JsonSchema implements ParsedSchema {

    /** The name of the format in the protocol. */
    public static final SchemaType TYPE = new SchemaType("JSON");

    private final SchemaDocument document;
    private final SchemaText text;
    private final String canonicalText;

    JsonSchema(SchemaDocument document, SchemaText text) {
        this.document = document;
        this.text = text;
        canonicalText = text.print(document.root());
    }

    SchemaDocument document() {
        return document;
    }

    /** The schema as a tree, a copy of its own. */
    public JsonNode toJson() {
        return document.root().deepCopy();
    }

    /**
     * All that references here, and in the schemas that this one refers to, may lead to: whole schemas and parts with an
     * {@code $id}, by address.
     *
     * @param address where this schema stands if it does not say so itself
     * @param resolve what a second address, as written, means where the first is the base
     * @throws InvalidSchemaException where one address stands for two schemas, or there are too many
     */
    public Map<String, JsonNode> addresses(String address, BinaryOperator<String> resolve) {
        return new Addresses(resolve).of(document, address);
    }

    @Override
    public SchemaType type() {
        return TYPE;
    }

    @Override
    public String canonicalText() {
        return canonicalText;
    }

    @Override
    public JsonSchema normalized() {
        return new JsonSchema(document.with(text.sorted(document.root())), text);
    }

    /** The title. */
    @Override
    public Optional<String> name() {
        JsonNode title = document.root().get("title");
        return title != null && title.isTextual() ? Optional.of(title.textValue()) : Optional.empty();
    }

    /** Those that it names itself as properties. */
    @Override
    public Set<String> fields() {
        Set<String> fields = new HashSet<>();
        document.root().path("properties").fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    @Override
    public Optional<String> render(String format) {
        return Optional.empty();
    }

    @Override
    public boolean sameContentAs(ParsedSchema other) {
        return other instanceof JsonSchema schema && texts(document).equals(texts(schema.document));
    }

    /** The keyword {@code confluent:tags} of every sub-schema that is no boolean; {@link TaggedTree} says how they are named. */
    @Override
    public Map<SchemaEntity, Set<String>> tags() {
        return new TaggedTree(toJson()).tags();
    }

    @Override
    public String withTags(Map<SchemaEntity, Set<String>> tags) {
        return text.print(new TaggedTree(toJson()).with(tags));
    }

    /** The texts of a document and of all it refers to, in a spelling that hides the order of keys. */
    private List<String> texts(SchemaDocument start) {
        List<String> texts = new ArrayList<>();
        List<SchemaDocument> open = new ArrayList<>(List.of(start));
        Set<SchemaDocument> met = new HashSet<>(open);
        for (int i = 0; i < open.size(); i++) {
            texts.add(text.print(text.sorted(open.get(i).root())));
            open.get(i).dependencies().forEach((name, dependency) -> {
                texts.add(name);
                if (met.add(dependency)) {
                    open.add(dependency);
                }
            });
        }
        return texts;
    }
}
