package io.symbolon.compatibility.avro;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/**
 * The names that the writer's types and fields take through the aliases of a reader. As in Avro's Java decoder an alias
 * counts wherever the writer's schema has that name, not only where the reader's type stands, and aliases of fields count
 * only in a record that has, or takes, the full name of the reader's. Immutable.
 */
final class ReaderAliases {

    private static final ReaderAliases NONE = new ReaderAliases();

    private final Map<String, String> types = new HashMap<>();
    private final Map<String, Map<String, String>> fields = new HashMap<>();

    private ReaderAliases() {}

    /** A decoder whose schema equals the writer's does not look at aliases. */
    static ReaderAliases of(Schema reader, Schema writer) {
        if (writer.equals(reader)) {
            return NONE;
        }
        ReaderAliases aliases = new ReaderAliases();
        Set<Schema> met = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Schema> open = new ArrayDeque<>(List.of(reader));
        while (!open.isEmpty()) {
            Schema type = open.pop();
            if (met.add(type)) {
                aliases.add(type);
                SchemaGraph.parts(type).forEach(open::push);
            }
        }
        return aliases;
    }

    private void add(Schema type) {
        switch (type.getType()) {
            case RECORD -> {
                addType(type);
                type.getFields().forEach(field -> addField(type, field));
            }
            case ENUM, FIXED -> addType(type);
            default -> {}
        }
    }

    private void addType(Schema type) {
        for (String alias : type.getAliases()) {
            // Avro writes an alias without a namespace with a leading dot where the type has a namespace.
            types.put(alias.startsWith(".") ? alias.substring(1) : alias, type.getFullName());
        }
    }

    private void addField(Schema record, Field field) {
        for (String alias : field.aliases()) {
            fields.computeIfAbsent(record.getFullName(), name -> new HashMap<>())
                    .put(alias, field.name());
        }
    }

    boolean isEmpty() {
        return types.isEmpty() && fields.isEmpty();
    }

    /** The full name under which the decoder knows a named type of the writer. */
    String fullName(Schema writer) {
        return fullName(writer.getFullName());
    }

    private String fullName(String name) {
        return types.getOrDefault(name, name);
    }

    /** The same without the namespace. */
    String simpleName(Schema writer) {
        String full = fullName(writer);
        return full.substring(full.lastIndexOf('.') + 1);
    }

    /** The name under which the decoder knows a field of a record of the writer. */
    String fieldName(Schema writer, Field field) {
        return fieldName(fullName(writer), field.name());
    }

    private String fieldName(String record, String field) {
        return fields.getOrDefault(record, Map.of()).getOrDefault(field, field);
    }

    /** Whether the new name of a type is an alias in turn; Avro's Java decoder applies aliases more than once. */
    boolean leadsOn(Schema writer) {
        String once = fullName(writer);
        return !fullName(once).equals(once);
    }

    /** Whether the new name of a field is an alias in turn. */
    boolean leadsOn(Schema writer, Field field) {
        String once = fieldName(writer, field);
        return !fieldName(fullName(writer), once).equals(once);
    }
}
