package io.symbolon.serdes.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.Descriptor;
import io.symbolon.compatibility.protobuf.ProtobufSchema;
import io.symbolon.serdes.SerdeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a schema by the path that stands in front of each record: how many steps, then the index of each from the
 * top of the file inwards, all as zigzag varints. The path of one zero, which nearly every record has, is a lone zero.
 * Immutable; any number of threads may share it.
 */
final class MessageIndexes {

    private final List<Node> top;

    private MessageIndexes(List<Node> top) {
        this.top = top;
    }

    static MessageIndexes of(ProtobufSchema schema) {
        return new MessageIndexes(nodes(schema, schema.messages()));
    }

    private static List<Node> nodes(ProtobufSchema schema, List<Descriptor> messages) {
        return messages.stream()
                .map(message -> new Node(message, nodes(schema, schema.messagesIn(message))))
                .toList();
    }

    /**
     * The bytes of a message's path.
     *
     * @throws SerdeException where the schema has no message of that name
     */
    byte[] pathTo(String fullName) {
        List<Integer> path = new ArrayList<>();
        List<Node> level = top;
        Node found = null;
        while (found == null || !found.name().equals(fullName)) {
            found = towards(fullName, level);
            if (found == null) {
                throw new SerdeException("The schema to write with has no message " + fullName
                        + "; write with a version of the schema that has it");
            }
            path.add(level.indexOf(found));
            level = found.nested();
        }
        return path.equals(List.of(0)) ? new byte[] {0} : encode(path);
    }

    /** The message on a level that has that name or holds the message that does. */
    private static @Nullable Node towards(String fullName, List<Node> level) {
        return level.stream()
                .filter(node -> (fullName + ".").startsWith(node.name() + "."))
                .findFirst()
                .orElse(null);
    }

    private static byte[] encode(List<Integer> path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            out.writeSInt32NoTag(path.size());
            for (int index : path) {
                out.writeSInt32NoTag(index);
            }
            out.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a path and leaves the input behind it.
     *
     * @throws IOException where there is no path, or no message at its end
     */
    Descriptor read(CodedInputStream in) throws IOException {
        int steps = next(in);
        if (steps < 0) {
            throw new IOException("The message indexes are said to be " + steps);
        }
        Node found = step(top, steps == 0 ? 0 : next(in), "the schema");
        for (int i = 1; i < steps; i++) {
            found = step(found.nested(), next(in), found.name());
        }
        return found.message();
    }

    private static Node step(List<Node> level, int index, String where) throws IOException {
        if (index < 0 || index >= level.size()) {
            throw new IOException(
                    "The message indexes ask for message " + index + " in " + where + ", which has " + level.size());
        }
        return level.get(index);
    }

    private static int next(CodedInputStream in) throws IOException {
        try {
            return in.readSInt32();
        } catch (IOException damaged) {
            throw new IOException("The message indexes in front of the value are cut off or no numbers", damaged);
        }
    }

    private record Node(Descriptor message, List<Node> nested) {

        String name() {
            return message.getFullName();
        }
    }
}
