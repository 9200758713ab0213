package io.symbolon.maven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One of the compatibility cases that the formats' own tests hold their verdicts against. */
record SharedCase(JsonNode line) {

    /** The cases of all formats. */
    static List<SharedCase> all() {
        return Stream.of("avro/%s/avro.jsonl", "protobuf/%s/protobuf.jsonl", "json-schema/%s/json.jsonl")
                .map(file -> Path.of("../../compatibility", file.formatted("src/test/resources/cases")))
                .flatMap(SharedCase::read)
                .toList();
    }

    String id() {
        return line.get("id").asText();
    }

    String type() {
        return line.get("format").asText();
    }

    /** How names of its files end. */
    String extension() {
        return switch (type()) {
            case "AVRO" -> ".avsc";
            case "PROTOBUF" -> ".proto";
            default -> ".schema.json";
        };
    }

    String candidate() {
        return line.get("new").asText();
    }

    /** Whether readers on one side cannot read all data of the other. */
    boolean breaksSomebody() {
        return !line.path("backward").asBoolean(true) || !line.path("forward").asBoolean(true);
    }

    /** The schemas of before, oldest first. */
    List<String> history() {
        List<String> history = new ArrayList<>();
        if (line.has("old")) {
            history.add(line.get("old").asText());
        }
        line.path("history").forEach(text -> history.add(text.asText()));
        return history;
    }

    /** What a side refers to: nodes with a name, a schema and references of their own. */
    JsonNode references(String side) {
        return line.has("references") ? line.get("references") : line.path(side + "_references");
    }

    private static Stream<SharedCase> read(Path file) {
        try {
            ObjectMapper mapper = new ObjectMapper();
            List<SharedCase> cases = new ArrayList<>();
            for (String text : Files.readAllLines(file)) {
                cases.add(new SharedCase(mapper.readTree(text)));
            }
            return cases.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
