package io.symbolon.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value in a manifest that knows where it stands, so that a mistake can be shown.
 *
 * @param lines the lines of all values of the file, by pointer
 * @param pointer the JSON pointer to this one
 * @param value the value; null where the file is empty
 */
record ManifestNode(
        Path file,
        Map<String, Integer> lines,
        String pointer,
        @Nullable JsonNode value) {

    /** Refuses every key but these. */
    void requireKeys(String... known) {
        if (value == null || !value.isObject()) {
            throw mistake("keys and values are expected here: " + String.join(", ", known));
        }
        for (String key : keys()) {
            if (!Arrays.asList(known).contains(key)) {
                throw child(key)
                        .mistake("there is no key '" + key + "'"
                                + NearestWord.of(key, Arrays.asList(known))
                                        .map(word -> "; did you mean '" + word + "'?")
                                        .orElse("; the keys are " + String.join(", ", known)));
            }
        }
    }

    void requireKeysOf(Class<? extends Record> record) {
        requireKeys(Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .toArray(String[]::new));
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        if (value != null) {
            value.fieldNames().forEachRemaining(keys::add);
        }
        return keys;
    }

    ManifestNode child(String key) {
        String step = key.replace("~", "~0").replace("/", "~1");
        return new ManifestNode(file, lines, pointer + "/" + step, value == null ? null : value.get(key));
    }

    Optional<ManifestNode> find(String key) {
        return value == null || !value.hasNonNull(key) ? Optional.empty() : Optional.of(child(key));
    }

    ManifestNode required(String key) {
        return find(key).orElseThrow(() -> mistake("the key '" + key + "' is missing"));
    }

    List<ManifestNode> items() {
        if (value == null || !value.isArray()) {
            throw mistake("a list is expected here");
        }
        List<ManifestNode> items = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            items.add(new ManifestNode(file, lines, pointer + "/" + i, value.get(i)));
        }
        return items;
    }

    String text() {
        if (value == null || !value.isValueNode()) {
            throw mistake("a text is expected here");
        }
        return value.asText();
    }

    int number() {
        if (value == null || !value.canConvertToInt()) {
            throw mistake("a number is expected here");
        }
        return value.intValue();
    }

    /** One of some words, in any case. */
    String oneOf(String... known) {
        String word = text().toUpperCase(Locale.ROOT);
        if (!Arrays.asList(known).contains(word)) {
            throw mistake("'" + text() + "' is none of " + String.join(", ", known)
                    + NearestWord.of(word, Arrays.asList(known))
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse(""));
        }
        return word;
    }

    <T> T as(ObjectMapper mapper, Class<T> type) {
        try {
            return mapper.treeToValue(value, type);
        } catch (JsonProcessingException e) {
            throw mistake(e.getOriginalMessage().lines().findFirst().orElse("the value does not fit"));
        }
    }

    ToolException mistake(String what) {
        return ToolException.usage(file + ":" + lines.getOrDefault(pointer, 1) + ": " + what);
    }
}
