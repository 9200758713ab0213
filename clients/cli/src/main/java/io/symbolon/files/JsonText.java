package io.symbolon.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Texts that are JSON, or should be. */
final class JsonText {

    private JsonText() {}

    /** The tree of a text, or nothing where it is not JSON. */
    static Optional<JsonNode> read(String text) {
        try {
            return Optional.ofNullable(new ObjectMapper().readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The line of each value by its JSON pointer, as far as the text is JSON. */
    static Map<String, Integer> lines(String text) {
        return lines(new JsonFactory(), text);
    }

    /** As {@link #lines(String)}, of a text that the factory's parsers read. */
    static Map<String, Integer> lines(JsonFactory factory, String text) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        try (JsonParser parser = factory.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (!token.isStructEnd()) {
                    lines.putIfAbsent(
                            parser.getParsingContext().pathAsPointer().toString(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (IOException e) {
            // Half of the lines are better than none: what is wrong with the text is said by those who read it.
            return lines;
        }
        return lines;
    }
}
