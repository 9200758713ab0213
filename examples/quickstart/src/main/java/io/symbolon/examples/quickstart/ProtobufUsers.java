package io.symbolon.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.protobuf.ProtobufSchemaFormat;
import io.symbolon.kafka.KafkaProtobufSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.generic.GenericRecord;

/** The users of this story as Protobuf messages; a program that has generated classes writes those in the same way. */
final class ProtobufUsers {

    private static final Descriptor TYPE = read("/user.proto").findMessageTypeByName("User");

    private ProtobufUsers() {}

    /** The bytes that a producer sends; the schema is registered on the way. */
    static byte[] serialize(GenericRecord user, Map<String, String> addresses) {
        try (KafkaProtobufSerializer<DynamicMessage> serializer = new KafkaProtobufSerializer<>()) {
            serializer.configure(addresses, false);
            return Objects.requireNonNull(serializer.serialize("users-protobuf", message(user)));
        }
    }

    private static DynamicMessage message(GenericRecord user) {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(TYPE);
        TYPE.getFields().forEach(field -> message.setField(field, user.get(field.getName())));
        return message.build();
    }

    private static FileDescriptor read(String resource) {
        try (InputStream text = Objects.requireNonNull(ProtobufUsers.class.getResourceAsStream(resource), resource)) {
            SchemaSource source = SchemaSource.of(new String(text.readAllBytes(), UTF_8));
            return new ProtobufSchemaFormat().parse(source, Strictness.NEW).descriptor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
