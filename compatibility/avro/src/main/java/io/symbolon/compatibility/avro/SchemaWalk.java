package io.symbolon.compatibility.avro;

import io.symbolon.compatibility.Change;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes.Decimal;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.Schema.SeenPair;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of a reader's schema with a writer's, after the section Schema Resolution of the Avro 1.12 specification.
 * Which branch of a union reads what follows from names and types alone, so no branch is tried in vain and every pair of
 * records is looked at once. For one thread, once.
 */
final class SchemaWalk {

    /** How many pairs of types and fields are compared before the schemas count as too large. */
    static final int MAX_STEPS = 200_000;

    private static final int MOST_SYMBOLS = 50;

    private final Schema reader;
    private final Schema writer;
    private final ReaderAliases aliases;
    private final UnionMatch unions;
    private final Changes changes = new Changes();
    private final Deque<Pair> open = new ArrayDeque<>();
    private final Set<SeenPair> metRecords = new HashSet<>();
    private final Map<SeenPair, Boolean> equivalent = new HashMap<>();
    private int steps;

    SchemaWalk(Schema reader, Schema writer) {
        this.reader = reader;
        this.writer = writer;
        this.aliases = ReaderAliases.of(reader, writer);
        this.unions = new UnionMatch(aliases);
    }

    List<Change> compare() {
        if (!aliases.isEmpty()) {
            new AliasClashes(aliases, changes).search(writer);
        }
        open(Side.root(reader), Side.root(writer));
        while (!open.isEmpty() && steps <= MAX_STEPS) {
            Pair pair = open.poll();
            compare(pair);
        }
        if (steps > MAX_STEPS) {
            changes.add(AvroRule.COMPARISON_TOO_LARGE, Location.ROOT, Location.ROOT, "limit: " + MAX_STEPS + " steps");
        }
        return changes.list();
    }

    private void open(Side reader, Side writer) {
        open(new Pair(reader, writer, null));
    }

    private void open(Pair pair) {
        steps++;
        open.add(pair);
    }

    private void compare(Pair pair) {
        Side reader = pair.reader();
        Side writer = pair.writer();
        if (writer.type() == Schema.Type.UNION) {
            writer.branches().forEach(branch -> open(new Pair(reader, branch, writer)));
        } else if (reader.type() == Schema.Type.UNION) {
            compareReaderUnion(pair);
        } else if (reader.type() == writer.type()) {
            compareSameType(reader, writer);
        } else if (Promotions.allow(reader.type(), writer.type())) {
            changes.add(AvroRule.TYPE_PROMOTED, reader, writer, writer.type() + " to " + reader.type());
            compareLogicalTypes(reader, writer);
        } else {
            changes.add(
                    AvroRule.TYPE_MISMATCH,
                    reader,
                    writer,
                    "reader type: " + reader.type() + " not compatible with writer type: " + writer.type());
        }
    }

    private void compareReaderUnion(Pair pair) {
        Side reader = pair.reader();
        Side writer = pair.writer();
        List<Side> candidates = unions.candidates(reader, writer.schema());
        if (!candidates.isEmpty()) {
            candidates.forEach(candidate -> open(candidate, writer));
            return;
        }
        List<Side> namesakes = isNamed(writer) ? unions.namesakes(reader, writer.schema()) : List.of();
        if (namesakes.isEmpty()) {
            changes.add(
                    AvroRule.MISSING_UNION_BRANCH,
                    reader,
                    writer,
                    "reader union lacking writer type: " + writer.type());
        } else if (pair.writerUnion() != null && areEquivalent(reader, pair.writerUnion())) {
            namesakes.forEach(namesake -> open(namesake, writer));
        } else {
            changes.add(
                    AvroRule.NAMESPACE_CHANGED_IN_UNION,
                    reader,
                    writer,
                    "expected: " + writer.schema().getFullName());
        }
    }

    private boolean areEquivalent(Side reader, Side writer) {
        return equivalent.computeIfAbsent(new SeenPair(reader.schema(), writer.schema()), pair -> {
            EquivalentUnions question = new EquivalentUnions(aliases);
            boolean answer = question.test(reader.schema(), writer.schema());
            steps += question.steps();
            return answer;
        });
    }

    private void compareSameType(Side reader, Side writer) {
        switch (reader.type()) {
            case RECORD -> compareRecords(reader, writer);
            case ENUM -> compareEnums(reader, writer);
            case FIXED -> compareFixed(reader, writer);
            case ARRAY, MAP -> open(reader.content(), writer.content());
            default -> compareLogicalTypes(reader, writer);
        }
    }

    private void compareEnums(Side reader, Side writer) {
        if (!compareNames(reader, writer)) {
            return;
        }
        List<String> missing = writer.schema().getEnumSymbols().stream()
                .filter(symbol -> !reader.schema().hasEnumSymbol(symbol))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            boolean rescued = reader.schema().getEnumDefault() != null;
            changes.add(
                    rescued ? AvroRule.ENUM_DEFAULT_USED : AvroRule.MISSING_ENUM_SYMBOLS,
                    reader.location().at("symbols"),
                    writer.location().at("symbols"),
                    shown(missing));
        }
    }

    private static String shown(List<String> symbols) {
        return symbols.size() <= MOST_SYMBOLS
                ? symbols.toString()
                : symbols.subList(0, MOST_SYMBOLS) + " and " + (symbols.size() - MOST_SYMBOLS) + " more";
    }

    private void compareFixed(Side reader, Side writer) {
        if (!compareNames(reader, writer)) {
            return;
        }
        int readerSize = reader.schema().getFixedSize();
        int writerSize = writer.schema().getFixedSize();
        if (readerSize != writerSize) {
            changes.add(
                    AvroRule.FIXED_SIZE_MISMATCH,
                    reader.location().at("size"),
                    writer.location().at("size"),
                    "expected: " + writerSize + ", found: " + readerSize);
        }
        compareLogicalTypes(reader, writer);
    }

    private void compareRecords(Side reader, Side writer) {
        if (!compareNames(reader, writer) || !metRecords.add(new SeenPair(reader.schema(), writer.schema()))) {
            return;
        }
        Map<String, Field> written = new HashMap<>();
        for (Field field : writer.schema().getFields()) {
            written.put(aliases.fieldName(writer.schema(), field), field);
        }
        for (Field field : reader.schema().getFields()) {
            Field source = written.remove(field.name());
            if (source == null) {
                compareMissingField(field, reader, writer);
            } else {
                open(reader.field(field), writer.field(source));
            }
        }
        for (Field ignored : written.values()) {
            steps++;
            changes.add(AvroRule.FIELD_IGNORED, reader.location(), writer.locationOf(ignored), ignored.name());
        }
    }

    private void compareMissingField(Field field, Side reader, Side writer) {
        steps++;
        Location location = reader.locationOf(field);
        if (field.hasDefaultValue()) {
            changes.add(AvroRule.FIELD_DEFAULT_USED, location, writer.location(), field.name());
            return;
        }
        boolean aliased =
                field.aliases().stream().anyMatch(alias -> writer.schema().getField(alias) != null);
        boolean otherRecord = !reader.schema().getFullName().equals(aliases.fullName(writer.schema()));
        changes.add(
                aliased && otherRecord ? AvroRule.FIELD_ALIAS_NOT_APPLIED : AvroRule.READER_FIELD_MISSING_DEFAULT_VALUE,
                location,
                writer.location(),
                field.name());
    }

    /** Returns whether the names let the types be compared further. */
    private boolean compareNames(Side reader, Side writer) {
        String readerName = reader.schema().getName();
        boolean sameRecord = reader.type() == Schema.Type.RECORD
                && readerName.equals(writer.schema().getName());
        if (!sameRecord && !readerName.equals(aliases.simpleName(writer.schema()))) {
            changes.add(
                    AvroRule.NAME_MISMATCH,
                    reader.location().at("name"),
                    writer.location().at("name"),
                    "expected: " + writer.schema().getFullName());
            return false;
        }
        if (!reader.schema().getFullName().equals(aliases.fullName(writer.schema()))) {
            changes.add(
                    AvroRule.NAMESPACE_CHANGED,
                    reader,
                    writer,
                    "expected: " + writer.schema().getFullName());
        }
        return true;
    }

    private void compareLogicalTypes(Side reader, Side writer) {
        LogicalType readerType = reader.schema().getLogicalType();
        LogicalType writerType = writer.schema().getLogicalType();
        String detail = "reader: " + shown(readerType) + ", writer: " + shown(writerType);
        if (!nameOf(readerType).equals(nameOf(writerType))) {
            changes.add(AvroRule.LOGICAL_TYPE_CHANGED, reader, writer, detail);
        } else if (readerType instanceof Decimal && !readerType.equals(writerType)) {
            changes.add(AvroRule.DECIMAL_MISMATCH, reader, writer, detail);
        }
    }

    private static String nameOf(@Nullable LogicalType type) {
        return type == null ? "none" : type.getName();
    }

    private static String shown(@Nullable LogicalType type) {
        return type instanceof Decimal decimal
                ? "decimal(" + decimal.getPrecision() + "," + decimal.getScale() + ")"
                : nameOf(type);
    }

    private static boolean isNamed(Side side) {
        return switch (side.type()) {
            case RECORD, ENUM, FIXED -> true;
            default -> false;
        };
    }

    /**
     * Two types to compare.
     *
     * @param writerUnion the union that the writer's type is a branch of, if it is
     */
    private record Pair(Side reader, Side writer, @Nullable Side writerUnion) {}
}
