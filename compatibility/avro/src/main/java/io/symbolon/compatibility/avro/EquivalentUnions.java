package io.symbolon.compatibility.avro;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.Schema.SeenPair;

/**
 * The question whether two unions differ in nothing but namespaces and the like. Between such unions Avro's Java decoder
 * pairs the branches by their order and looks at no full names.
 */
final class EquivalentUnions {

    private final ReaderAliases aliases;
    private final Deque<Pair> open = new ArrayDeque<>();
    private final Set<SeenPair> met = new HashSet<>();

    EquivalentUnions(ReaderAliases aliases) {
        this.aliases = aliases;
    }

    boolean test(Schema reader, Schema writer) {
        open.add(new Pair(reader, writer));
        while (!open.isEmpty()) {
            Pair pair = open.poll();
            if (met.add(new SeenPair(pair.reader(), pair.writer())) && !alike(pair.reader(), pair.writer())) {
                return false;
            }
        }
        return true;
    }

    /** How many pairs of types were looked at. */
    int steps() {
        return met.size();
    }

    private boolean alike(Schema reader, Schema writer) {
        if (reader.getType() != writer.getType()) {
            return false;
        }
        return switch (reader.getType()) {
            case RECORD -> sameName(reader, writer) && sameFieldNames(reader, writer) && openParts(reader, writer);
            case ENUM -> sameName(reader, writer) && reader.getEnumSymbols().equals(writer.getEnumSymbols());
            case FIXED -> sameName(reader, writer) && reader.getFixedSize() == writer.getFixedSize();
            default -> openParts(reader, writer);
        };
    }

    private boolean sameName(Schema reader, Schema writer) {
        return reader.getName().equals(aliases.simpleName(writer));
    }

    private boolean sameFieldNames(Schema reader, Schema writer) {
        List<String> names = writer.getFields().stream()
                .map(field -> aliases.fieldName(writer, field))
                .toList();
        return reader.getFields().stream().map(Field::name).toList().equals(names);
    }

    private boolean openParts(Schema reader, Schema writer) {
        List<Schema> readers = SchemaGraph.parts(reader);
        List<Schema> writers = SchemaGraph.parts(writer);
        if (readers.size() != writers.size()) {
            return false;
        }
        for (int i = 0; i < readers.size(); i++) {
            open.add(new Pair(readers.get(i), writers.get(i)));
        }
        return true;
    }

    private record Pair(Schema reader, Schema writer) {}
}
