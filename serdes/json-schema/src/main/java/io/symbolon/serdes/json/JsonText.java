package io.symbolon.serdes.json;

import com.fasterxml.jackson.core.JsonParser;
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
    private final ObjectReader values;

    /** @param type what values are read into */
    JsonText(JsonMapper mapper, Class<?> type) {
        writer = mapper.writer();
        trees = mapper.readerFor(JsonNode.class);
        values = mapper.readerFor(type);
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
        return values.readValue(parser(values, bytes, offset));
    }

    /** The same as {@link #read}, as a tree. */
    JsonNode readTree(byte[] bytes, int offset) throws IOException {
        return trees.readValue(parser(trees, bytes, offset));
    }

    private static JsonParser parser(ObjectReader reader, byte[] bytes, int offset) throws IOException {
        return new BoundedNumbers(reader.createParser(bytes, offset, bytes.length - offset));
    }
}
