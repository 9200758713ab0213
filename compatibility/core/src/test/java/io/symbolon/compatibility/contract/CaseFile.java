package io.symbolon.compatibility.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A test resource in the folder {@code cases} with one JSON value a line. */
public final class CaseFile {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CaseFile() {}

    /** The lines as they are written. */
    public static List<String> lines(String file) {
        try (InputStream in = CaseFile.class.getResourceAsStream("/cases/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    public static List<JsonNode> read(String file) {
        return lines(file).stream().map(CaseFile::parse).toList();
    }

    /** One text of each line. */
    public static List<String> column(String file, String name) {
        return read(file).stream().map(line -> line.get(name).asText()).toList();
    }

    private static JsonNode parse(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + line, e);
        }
    }
}
