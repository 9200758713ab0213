package io.symbolon.record;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.protobuf.WireFormat;
import com.google.protobuf.util.JsonFormat;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaType;
import io.symbolon.compatibility.protobuf.ProtobufSchema;
import io.symbolon.files.ToolException;
import io.symbolon.serdes.RecordEncoder;
import io.symbolon.serdes.protobuf.ProtobufRecordFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Protobuf messages in Protobuf's own JSON, with fields under the names of the schema. */
final class ProtobufText implements RecordText {

    private final ProtobufRecordFormat format = new ProtobufRecordFormat();
    private final String messageName;

    /** @param messageName the full name of the message that texts mean; empty for the first of the schema */
    ProtobufText(String messageName) {
        this.messageName = messageName;
    }

    @Override
    public SchemaType type() {
        return new SchemaType("PROTOBUF");
    }

    @Override
    public Object value(String json, ParsedSchema schema) throws IOException {
        DynamicMessage.Builder builder = DynamicMessage.newBuilder(message((ProtobufSchema) schema));
        JsonFormat.parser().merge(json, builder);
        return builder.build();
    }

    @Override
    public RecordEncoder encoder(Object value, ParsedSchema schema) {
        return format.encoder(((Message) value).getDescriptorForType(), schema);
    }

    @Override
    public String decode(byte[] bytes, int offset, ParsedSchema schema) throws IOException {
        return JsonFormat.printer()
                .preservingProtoFieldNames()
                .omittingInsignificantWhitespace()
                .print(read(bytes, offset, schema));
    }

    @Override
    public List<Span> explain(byte[] bytes, int offset, ParsedSchema schema) throws IOException {
        Descriptor message = read(bytes, offset, schema).getDescriptorForType();
        CodedInputStream in = CodedInputStream.newInstance(bytes, offset, bytes.length - offset);
        int indexes = in.readSInt32();
        for (int i = 0; i < indexes; i++) {
            in.readSInt32();
        }
        List<Span> spans = new ArrayList<>();
        spans.add(new Span(offset, offset + in.getTotalBytesRead(), "the way to message " + message.getFullName()));
        while (!in.isAtEnd()) {
            int from = offset + in.getTotalBytesRead();
            int tag = in.readTag();
            in.skipField(tag);
            spans.add(
                    new Span(from, offset + in.getTotalBytesRead(), field(message, WireFormat.getTagFieldNumber(tag))));
        }
        return spans;
    }

    private static String field(Descriptor message, int number) {
        FieldDescriptor field = message.findFieldByNumber(number);
        return field == null
                ? "field " + number + ", which the schema does not have"
                : "field " + number + ", " + field.getName();
    }

    private Message read(byte[] bytes, int offset, ParsedSchema schema) throws IOException {
        return (Message) Objects.requireNonNull(format.decoder(schema).decode(bytes, offset));
    }

    private Descriptor message(ProtobufSchema schema) {
        List<Descriptor> messages = schema.descriptor().getMessageTypes();
        if (messageName.isEmpty() && !messages.isEmpty()) {
            return messages.get(0);
        }
        return messages.stream()
                .filter(message -> message.getFullName().equals(messageName))
                .findFirst()
                .orElseThrow(() -> ToolException.usage("The schema has no message '" + messageName + "'; it has "
                        + messages.stream().map(Descriptor::getFullName).toList()));
    }
}
