package io.symbolon.examples.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.util.JsonFormat;
import io.symbolon.client.RegistryClient;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaSource.Dependency;
import io.symbolon.compatibility.protobuf.ProtobufSchema;
import io.symbolon.compatibility.protobuf.ProtobufSchemaFormat;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.RecordSerde;
import io.symbolon.serdes.SerdeConfig;
import io.symbolon.serdes.avro.AvroRecordFormat;
import io.symbolon.serdes.json.JsonSchemaRecordFormat;
import io.symbolon.serdes.protobuf.ProtobufRecordFormat;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Our own serdes of the three formats, with the schemas that are registered already. */
final class OurSerdes {

    private static final SerdeConfig LATEST = new SerdeConfig(
            Map.of("auto.register.schemas", false, "use.latest.version", true, "json.fail.invalid.schema", true));

    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;
    private final Map<String, RecordSerde> serdes;

    /** The folder has the schemas and the order. */
    OurSerdes(RegistryClient client, Path folder) {
        this.folder = folder;
        serdes = Map.of(
                "avro", new RecordSerde(client, new AvroRecordFormat(), LATEST),
                "json", new RecordSerde(client, new JsonSchemaRecordFormat(LATEST, RecordPart.VALUE), LATEST),
                "protobuf", new RecordSerde(client, new ProtobufRecordFormat(), LATEST));
    }

    void write(Path records) throws IOException {
        JsonNode order = json.readTree(Files.readString(folder.resolve("order.json")));
        Map<String, Object> values = Map.of("avro", avro(order), "json", order, "protobuf", protobuf(order));
        for (Map.Entry<String, RecordSerde> serde : serdes.entrySet()) {
            String format = serde.getKey();
            Files.write(
                    records.resolve("symbolon." + format),
                    serde.getValue().serialize("order-" + format, values.get(format)));
        }
    }

    JsonNode read(Path records) throws IOException {
        ObjectNode read = json.createObjectNode();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(records)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                RecordSerde serde = serdes.get(name.substring(name.indexOf('.') + 1));
                read.set(name, tree(serde.deserialize(Files.readAllBytes(file))));
            }
        }
        return read;
    }

    private JsonNode tree(Object value) throws IOException {
        if (value instanceof GenericRecord order) {
            return json.readTree(order.toString());
        }
        if (value instanceof MessageOrBuilder order) {
            return json.readTree(JsonFormat.printer().print(order));
        }
        return json.valueToTree(value);
    }

    private GenericRecord avro(JsonNode order) throws IOException {
        Schema.Parser parser = new Schema.Parser();
        Schema address = parser.parse(text("address.avsc"));
        Schema schema = parser.parse(text("order.avsc"));
        GenericRecord to = new GenericData.Record(address);
        order.get("address")
                .properties()
                .forEach(field -> to.put(field.getKey(), field.getValue().textValue()));
        GenericRecord record = new GenericData.Record(schema);
        record.put("id", order.get("id").longValue());
        record.put("customer", order.get("customer").textValue());
        record.put(
                "status",
                new GenericData.EnumSymbol(
                        schema.getField("status").schema(), order.get("status").textValue()));
        record.put("address", to);
        record.put("tags", json.convertValue(order.get("tags"), List.class));
        record.put("prices", json.convertValue(order.get("prices"), Map.class));
        record.put("note", order.get("note").textValue());
        return record;
    }

    private DynamicMessage protobuf(JsonNode order) throws IOException {
        Dependency address = new Dependency("address.proto", SchemaSource.of(text("address.proto")));
        SchemaSource source = new SchemaSource(text("order.proto"), List.of(address));
        ProtobufSchema schema = new ProtobufSchemaFormat().parse(source, Strictness.NEW);
        Descriptor type = schema.descriptor().findMessageTypeByName("Order");
        DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
        JsonFormat.parser().merge(order.toString(), message);
        return message.build();
    }

    private String text(String schema) throws IOException {
        return Files.readString(folder.resolve("schemas").resolve(schema));
    }
}
