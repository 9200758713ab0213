package io.symbolon.registry.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.symbolon.model.MediaTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The document of the HTTP interface, and whether an answer keeps to it. */
final class OpenApi {

    private static final String LOCATION = "https://symbolon.test/openapi.json";
    private static final Path FILE = Path.of("../../openapi.yaml");

    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonNode document;
    private final SchemaRegistry schemas;

    OpenApi() {
        document = read();
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(LOCATION, document.toString())));
    }

    /** Every method and path, as {@code GET /subjects}. */
    SortedSet<String> operations() {
        SortedSet<String> operations = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** The whole list of error codes. */
    List<Integer> errorCodes() {
        List<Integer> codes = new ArrayList<>();
        document.at("/components/schemas/ErrorCode/enum").forEach(code -> codes.add(code.asInt()));
        return codes;
    }

    /** Fails where the answer is not one that the document tells of. */
    void requireDocumented(String method, String target, Answer answer) {
        String path = target.replaceFirst("\\?.*", "")
                .replaceFirst("(?<=.)/+$", "")
                .replaceFirst("^/contexts/[^/]*(?=/[^/])", "");
        assertThat(answer.header("X-Request-ID"))
                .as("X-Request-ID of " + method + " " + target)
                .isPresent();
        if (answer.status() == 204) {
            assertThat(response(pointer(method, path).orElseThrow(), 204)).endsWith("/204");
            return;
        }
        assertThat(MediaTypes.ANSWERS).contains(answer.header("Content-Type").orElse("none"));
        if (!method.equals("HEAD")) {
            List<?> errors = schema(method, path, answer.status()).validate(json(answer));
            assertThat(errors)
                    .as("%s %s answered %s %s", method, target, answer.status(), answer.body())
                    .isEmpty();
        }
    }

    private Schema schema(String method, String path, int status) {
        String pointer = pointer(method, path)
                .map(operation -> response(operation, status))
                .orElse("/components/responses/Refused");
        String content = pointer + "/content/" + escaped(MediaTypes.V1_JSON) + "/schema";
        assertThat(document.at(content).isMissingNode()).as(content).isFalse();
        return schemas.getSchema(
                SchemaLocation.of(LOCATION + "#" + content.replace("{", "%7B").replace("}", "%7D")));
    }

    private Optional<String> pointer(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.startsWith(method + " "))
                .map(operation -> operation.substring(method.length() + 1))
                .filter(template -> matches(template, path))
                .findFirst()
                .map(template -> "/paths/" + escaped(template) + "/" + method.toLowerCase(Locale.ROOT));
    }

    /** A status that is named counts; where it has other codes too, the default has them. */
    private String response(String operation, int status) {
        JsonNode responses = document.at(operation + "/responses");
        String key = responses.has(String.valueOf(status)) ? String.valueOf(status) : "default";
        JsonNode reference = responses.get(key).path("$ref");
        return reference.isMissingNode()
                ? operation + "/responses/" + key
                : reference.asText().substring(1);
    }

    private static boolean matches(String template, String path) {
        StringBuilder pattern = new StringBuilder();
        for (String segment : template.split("(?=/)", -1)) {
            pattern.append(segment.startsWith("/{") ? "/[^/]+" : Pattern.quote(segment));
        }
        return path.matches(pattern.toString());
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private JsonNode json(Answer answer) {
        try {
            return mapper.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + answer, e);
        }
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
