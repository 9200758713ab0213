package io.symbolon.serdes.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** JSON text in UTF-8: values to bytes, and bytes to values of one class. Any number of threads may share it. */
final class JsonText {

    private static final int USUAL_LENGTH = 512;

    private final ObjectWriter writer;
    private final ObjectReader trees;
    private final ObjectReader strictValues;
    private final ObjectReader values;
    private final boolean treesAreValues;

    /** @param type what values are read into */
    JsonText(JsonMapper mapper, Class<?> type) {
        writer = mapper.writer();
        trees = mapper.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        values = mapper.readerFor(type);
        treesAreValues = type == JsonNode.class;
        strictValues = treesAreValues ? trees : values.with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    /** The prefix and the text of a value. */
    byte[] write(byte[] prefix, @Nullable Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(prefix.length + USUAL_LENGTH);
        bytes.writeBytes(prefix);
        writer.writeValue(bytes, value);
        return bytes.toByteArray();
    }

    /** The value whose text starts at an offset and ends with the array. */
    @Nullable
    Object read(byte[] bytes, int offset) throws IOException {
        return strictValues.readValue(parser(strictValues, bytes, offset));
    }

    /** The value whose text was read as a tree already, so that no name occurs twice in it. */
    @Nullable
    Object read(byte[] bytes, int offset, JsonNode tree) throws IOException {
        return treesAreValues ? tree : values.readValue(parser(values, bytes, offset));
    }

    /** The tree of the value whose text starts at an offset and ends with the array. */
    JsonNode readTree(byte[] bytes, int offset) throws IOException {
        return trees.readValue(parser(trees, bytes, offset));
    }

    private static JsonParser parser(ObjectReader reader, byte[] bytes, int offset) throws IOException {
        return new BoundedNumbers(reader.createParser(bytes, offset, bytes.length - offset));
    }
}
