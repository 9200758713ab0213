package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A test resource with one JSON object a line. */
final class CaseFile {

    private CaseFile() {}

    static List<JsonNode> read(String resource) throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        try (InputStream in = CaseFile.class.getResourceAsStream("/cases/" + resource)) {
            ObjectMapper mapper = new ObjectMapper();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                cases.add(mapper.readTree(line));
            }
        }
        return cases;
    }
}
