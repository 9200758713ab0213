package io.symbolon.compatibility.avro;

import io.symbolon.compatibility.contract.SchemaFormatContract;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class AvroSchemaFormatContractTest extends SchemaFormatContract {

    AvroSchemaFormatContractTest() throws IOException {
        super(new AvroSchemaFormat(), valid(), invalid());
    }

    private static List<String> valid() throws IOException {
        List<String> texts = new ArrayList<>(List.of("\"string\"", "[\"null\", {\"type\": \"int\"}]"));
        CaseFile.read("valid.jsonl").forEach(text -> texts.add(text.toString()));
        return texts;
    }

    private static List<String> invalid() throws IOException {
        Stream<String> texts = CaseFile.read("invalid.jsonl").stream()
                .map(line -> line.get("schema").asText());
        return texts.toList();
    }
}
