package io.symbolon.compatibility.avro;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.util.SchemaResolver;

/**
 * A copier of parsed schemas that puts the types themselves in place of the stand-ins which Avro's parser leaves where a
 * type refers to one that is still being read. Avro's own resolver walks everything below each type anew, so that a text of
 * a megabyte takes it a minute. Recurses as deep as types nest. For one thread.
 */
final class Linker {

    private final Map<String, Schema> types;
    private final IdentityHashMap<Schema, Schema> linked = new IdentityHashMap<>();
    private final Map<String, Schema> records = new HashMap<>();

    /** @param types the named types as they were parsed, by full name */
    Linker(Map<String, Schema> types) {
        this.types = types;
    }

    /** Avro has no other way to copy a record without checking again what the grammar has checked or forgiven. */
    @SuppressWarnings("deprecation")
    Linked link(Schema parsed) {
        NameValidator names = Schema.getNameValidator();
        boolean defaults = Schema.getValidateDefaults();
        try {
            Schema.setNameValidator(NameValidator.NO_VALIDATION);
            Schema.setValidateDefaults(false);
            return new Linked(copy(parsed), records);
        } finally {
            Schema.setNameValidator(names);
            Schema.setValidateDefaults(defaults);
        }
    }

    private Schema copy(Schema parsed) {
        Schema known = linked.get(parsed);
        if (known != null) {
            return known;
        }
        if (SchemaResolver.isUnresolvedSchema(parsed)) {
            String name = SchemaResolver.getUnresolvedSchemaName(parsed);
            return copy(Objects.requireNonNull(types.get(name), name));
        }
        Schema copy = switch (parsed.getType()) {
            case RECORD -> record(parsed);
            case ARRAY -> describe(Schema.createArray(copy(parsed.getElementType())), parsed);
            case MAP -> describe(Schema.createMap(copy(parsed.getValueType())), parsed);
            case UNION ->
                Schema.createUnion(parsed.getTypes().stream().map(this::copy).toList());
            default -> parsed;
        };
        linked.put(parsed, copy);
        return copy;
    }

    private Schema record(Schema parsed) {
        Schema copy = Schema.createRecord(parsed.getName(), parsed.getDoc(), parsed.getNamespace(), parsed.isError());
        linked.put(parsed, copy);
        records.put(parsed.getFullName(), copy);
        List<Field> fields = parsed.getFields().stream()
                .map(field -> new Field(field, copy(field.schema())))
                .toList();
        copy.setFields(fields);
        parsed.getAliases().forEach(copy::addAlias);
        return describe(copy, parsed);
    }

    private static Schema describe(Schema copy, Schema parsed) {
        parsed.forEachProperty(copy::addProp);
        if (parsed.getLogicalType() != null) {
            parsed.getLogicalType().addToSchema(copy);
        }
        return copy;
    }

    /**
     * @param records the records in the schema, by full name
     */
    record Linked(Schema schema, Map<String, Schema> records) {

        Linked {
            records = Map.copyOf(records);
        }
    }
}
