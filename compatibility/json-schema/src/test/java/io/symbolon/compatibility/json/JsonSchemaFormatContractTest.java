package io.symbolon.compatibility.json;

import io.symbolon.compatibility.contract.SchemaFormatContract;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class JsonSchemaFormatContractTest extends SchemaFormatContract {

    JsonSchemaFormatContractTest() throws IOException {
        super(new JsonSchemaFormat(), valid(), invalid());
    }

    private static List<String> valid() throws IOException {
        List<String> texts = new ArrayList<>();
        CaseFile.read("valid.jsonl").forEach(text -> texts.add(text.toString()));
        return texts;
    }

    private static List<String> invalid() throws IOException {
        Stream<String> texts = CaseFile.read("invalid.jsonl").stream()
                .map(line -> line.get("schema").asText());
        return texts.toList();
    }
}
