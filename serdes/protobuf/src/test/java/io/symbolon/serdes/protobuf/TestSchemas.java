package io.symbolon.serdes.protobuf;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.TextFormat;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import io.symbolon.compatibility.protobuf.ProtobufSchema;
import io.symbolon.compatibility.protobuf.ProtobufSchemaFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The schemas in the test resources, and messages of schemas. */
final class TestSchemas {

    private TestSchemas() {}

    static ProtobufSchema parse(String text) {
        return parse(SchemaSource.of(text));
    }

    static ProtobufSchema order() {
        return read("acme/order.proto", "acme/customer.proto", "acme/money.proto");
    }

    /** The file with everything that it imports, except what every schema may import. */
    static ProtobufSchema read(String file, String... imports) {
        List<Dependency> dependencies = Arrays.stream(imports)
                .map(path -> new Dependency(path, SchemaSource.of(text(path))))
                .toList();
        return parse(new SchemaSource(text(file), dependencies));
    }

    static String text(String file) {
        try (InputStream in = Objects.requireNonNull(TestSchemas.class.getResourceAsStream("/" + file), file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The message of that name, which has a dot for each message around it. */
    static Descriptor message(FileDescriptor file, String name) {
        String[] names = name.split("\\.", -1);
        Descriptor message = file.findMessageTypeByName(names[0]);
        for (int i = 1; i < names.length; i++) {
            message = message.findNestedTypeByName(names[i]);
        }
        return Objects.requireNonNull(message, name);
    }

    /** A message with the fields that a text in Protobuf's text format sets. */
    static DynamicMessage value(Descriptor type, String fields) {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
        try {
            TextFormat.merge(fields, Extensions.reachedFrom(type.getFile()), message);
        } catch (TextFormat.ParseException e) {
            throw new IllegalArgumentException(e);
        }
        return message.build();
    }

    private static ProtobufSchema parse(SchemaSource source) {
        return new ProtobufSchemaFormat().parse(source, Strictness.NEW);
    }
}
