package io.symbolon.compatibility.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.symbolon.compatibility.Change;
import io.symbolon.compatibility.protobuf.compiler.SchemaFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A walk through two schemas that notes what the reader meets in the writer's data. Each pair of messages is compared once,
 * however they are reached. For one thread, once.
 */
final class SchemaWalk {

    /** How many fields are compared before the walk gives up. */
    private static final int MOST_COMPARISONS = 1_000_000;

    private final SchemaFile reader;
    private final SchemaFile writer;
    private final MessageFields readerFields;
    private final MessageFields writerFields;
    private final Changes changes = new Changes();
    private final FieldMatch fieldMatch = new FieldMatch(changes);
    private final OneofMatch oneofMatch = new OneofMatch(changes);
    private final Deque<Pair> waiting = new ArrayDeque<>();
    private final Set<Pair> seen = new HashSet<>();
    private int comparisons;

    SchemaWalk(SchemaFile reader, SchemaFile writer) {
        this.reader = reader;
        this.writer = writer;
        this.readerFields = new MessageFields(reader);
        this.writerFields = new MessageFields(writer);
    }

    List<Change> compare() {
        String readerPackage = reader.descriptor().getPackage();
        String writerPackage = writer.descriptor().getPackage();
        if (!readerPackage.equals(writerPackage)) {
            changes.add(ProtobufRule.PACKAGE_CHANGED, "#/", "#/", writerPackage + " became " + readerPackage);
        }
        pairMessages();
        while (!waiting.isEmpty() && comparisons < MOST_COMPARISONS) {
            compare(waiting.remove());
        }
        if (!waiting.isEmpty()) {
            changes.add(ProtobufRule.COMPARISON_TOO_LARGE, "#/", "#/", MOST_COMPARISONS + " fields");
        }
        return changes.list();
    }

    /** Records can be written with every message of the file, nested ones too. */
    private void pairMessages() {
        Map<String, Descriptor> readers = MessagesByName.in(reader.descriptor());
        Map<String, Descriptor> writers = MessagesByName.in(writer.descriptor());
        writers.forEach((name, written) -> {
            Descriptor read = readers.get(name);
            if (read == null) {
                changes.add(ProtobufRule.MESSAGE_REMOVED, Changes.path(written), Changes.path(written), name);
            } else {
                visit(new Pair(read, written));
            }
        });
        readers.forEach((name, read) -> {
            if (!writers.containsKey(name)) {
                changes.add(ProtobufRule.MESSAGE_ADDED, Changes.path(read), Changes.path(read), name);
            }
        });
    }

    private void visit(Pair pair) {
        if (seen.add(pair)) {
            waiting.add(pair);
        }
    }

    private void compare(Pair pair) {
        Map<Integer, FieldDescriptor> read = readerFields.of(pair.reader());
        Map<Integer, FieldDescriptor> written = writerFields.of(pair.writer());
        comparisons += 1 + read.size() + written.size();
        if (pair.reader().getOptions().getMessageSetWireFormat()
                != pair.writer().getOptions().getMessageSetWireFormat()) {
            changes.add(
                    ProtobufRule.MESSAGE_SET_CHANGED,
                    Changes.path(pair.reader()),
                    Changes.path(pair.writer()),
                    pair.reader().getFullName());
        }
        written.values().forEach(field -> compare(pair, read.get(field.getNumber()), field));
        read.values().stream()
                .filter(field -> !written.containsKey(field.getNumber()))
                .forEach(field -> added(pair, field));
        findRenumbered(read, written);
        oneofMatch.compare(pair, read, written);
    }

    private void compare(Pair pair, @Nullable FieldDescriptor read, FieldDescriptor written) {
        if (read == null) {
            changes.add(
                    ProtobufRule.FIELD_REMOVED,
                    Changes.path(pair.reader(), written),
                    Changes.path(written),
                    written.getName());
        } else if (fieldMatch.bothAreReadableMessages(read, written)) {
            visit(new Pair(read.getMessageType(), written.getMessageType()));
        }
    }

    private void added(Pair pair, FieldDescriptor read) {
        ProtobufRule rule = read.isRequired() ? ProtobufRule.REQUIRED_FIELD_ADDED : ProtobufRule.FIELD_ADDED;
        changes.add(rule, Changes.path(read), Changes.path(pair.writer(), read), read.getName());
    }

    /** The same name under another number is a deletion and an addition: its value is lost. */
    private void findRenumbered(Map<Integer, FieldDescriptor> read, Map<Integer, FieldDescriptor> written) {
        Map<String, FieldDescriptor> byName = new HashMap<>();
        read.values().forEach(field -> byName.put(name(field), field));
        for (FieldDescriptor field : written.values()) {
            FieldDescriptor same = byName.get(name(field));
            if (same != null && same.getNumber() != field.getNumber()) {
                changes.add(ProtobufRule.FIELD_NUMBER_CHANGED, same, field, field.getName());
            }
        }
    }

    private static String name(FieldDescriptor field) {
        return field.isExtension() ? field.getFullName() : field.getName();
    }

    /** Two messages of which one reads the other's data. */
    record Pair(Descriptor reader, Descriptor writer) {}
}
