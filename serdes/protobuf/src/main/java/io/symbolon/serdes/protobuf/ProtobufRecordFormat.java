package io.symbolon.serdes.protobuf;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Message;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat;
import io.symbolon.compatibility.protobuf.ProtobufSchema;
import io.symbolon.compatibility.protobuf.ProtobufSchemaFormat;
import io.symbolon.serdes.Once;
import io.symbolon.serdes.RecordDecoder;
import io.symbolon.serdes.RecordEncoder;
import io.symbolon.serdes.RecordFormat;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.SchemaImport;
import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.SerdeException;
import java.util.List;
import java.util.Map;

/** Protobuf: messages of generated classes and dynamic messages, of every message in a file. */
public final class ProtobufRecordFormat implements RecordFormat<Descriptor> {

    private final ProtobufSchemaFormat schemas = new ProtobufSchemaFormat();
    private final ImportedFiles importedFiles;
    private final Once<Reading> reading;

    /** Values of records, with every key at its default. */
    public ProtobufRecordFormat() {
        this(new SerdeConfig(Map.of()), RecordPart.VALUE);
    }

    public ProtobufRecordFormat(SerdeConfig config, RecordPart part) {
        importedFiles = new ImportedFiles(schemas, config, part);
        reading = new Once<>(() -> Reading.of(config, part));
    }

    @Override
    public SchemaFormat schemas() {
        return schemas;
    }

    @Override
    public Descriptor schemaOf(Object value) {
        if (value instanceof Message message) {
            return message.getDescriptorForType();
        }
        throw new SerdeException(
                "Protobuf has no schema for " + value.getClass().getName()
                        + ": write a message of a class that Protobuf's compiler made, not for the lite runtime, or a DynamicMessage");
    }

    @Override
    public ParsedSchema describe(Descriptor message) {
        return ProtobufSchema.of(message);
    }

    @Override
    public List<SchemaImport> imports(ParsedSchema schema, String topic) {
        return importedFiles.of(((ProtobufSchema) schema).descriptor(), topic);
    }

    /** A message has the same bytes whatever version of its schema is written with; only its place in the file may differ. */
    @Override
    public RecordEncoder encoder(Descriptor message, ParsedSchema target) {
        byte[] path = MessageIndexes.of((ProtobufSchema) target).pathTo(message.getFullName());
        return new ProtobufEncoder(path, RequiredFields.areReachedFrom(message));
    }

    @Override
    public void prepareReading() {
        reading.get();
    }

    @Override
    public RecordDecoder decoder(ParsedSchema writer) {
        return new ProtobufDecoder(MessageIndexes.of((ProtobufSchema) writer), reading.get());
    }
}
