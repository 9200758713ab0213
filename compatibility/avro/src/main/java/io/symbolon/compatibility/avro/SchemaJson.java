package io.symbolon.compatibility.avro;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.InvalidSchemaException.Problem;
import org.jspecify.annotations.Nullable;

/** A reader of schema texts as JSON: one document, no key twice, and no deeper than every later recursion can stand. */
final class SchemaJson {

    /** How many arrays and objects may stand inside one another. */
    static final int MAX_NESTING = 500;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SchemaJson() {}

    static JsonNode read(String text) {
        if (text.isBlank()) {
            throw new InvalidSchemaException(new Problem("", "The schema text is empty"));
        }
        try {
            return MAPPER.readTree(text);
        } catch (StreamConstraintsException e) {
            throw invalid("The schema text exceeds a limit: " + e.getOriginalMessage(), e.getLocation());
        } catch (JsonProcessingException e) {
            throw invalid("The schema text is not JSON: " + e.getOriginalMessage(), e.getLocation());
        }
    }

    private static InvalidSchemaException invalid(String message, @Nullable JsonLocation location) {
        String place = location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
        return new InvalidSchemaException(new Problem(place, message));
    }
}
