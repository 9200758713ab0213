package io.symbolon.serdes.avro;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.avro.AvroSchemaFormat;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/** The property that Avro's compiler for Java leaves in schemas, and that no other language needs to see. */
final class JavaProperties {

    private JavaProperties() {}

    static Schema remove(Schema schema) {
        try {
            JsonNode tree = new ObjectMapper().readTree(schema.toString());
            remove(tree);
            return new AvroSchemaFormat()
                    .parse(SchemaSource.of(tree.toString()), Strictness.STORED)
                    .schema();
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void remove(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(GenericData.STRING_PROP);
            object.properties().stream()
                    .filter(member -> !member.getKey().equals("default"))
                    .forEach(member -> remove(member.getValue()));
        } else {
            node.forEach(JavaProperties::remove);
        }
    }
}
