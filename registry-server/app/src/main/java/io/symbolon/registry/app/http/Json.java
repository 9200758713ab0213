package io.symbolon.registry.app.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.RegistryException;
import io.symbolon.registry.Shown;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON as the protocol has it, read within limits. Any number of threads may share it. */
final class Json {

    private static final int MAX_DEPTH = 500;
    private static final Pattern PACKAGE = Pattern.compile("`(?:[a-z]+\\.)+");

    private final ObjectMapper mapper;
    private final ObjectWriter listWriter;

    /** @param maxTextLength how long a text or the whole of what is read may be */
    Json(int maxTextLength) {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(maxTextLength)
                .build();
        mapper = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        // In a list or a map null would be a second spelling of nothing, which hashes to the guid of the first.
        mapper.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        listWriter = mapper.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    }

    byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a list of any length, holding but one of its members at a time; what fails is thrown as it is. */
    void write(Stream<?> values, OutputStream output) {
        try {
            SequenceWriter writer = listWriter.writeValuesAsArray(output);
            Iterator<?> rest = values.iterator();
            while (rest.hasNext()) {
                writer.write(rest.next());
            }
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what a client sent; null for the word {@code null}. */
    <T> @Nullable T read(byte[] bytes, Class<T> type) {
        try {
            return mapper.readValue(bytes, type);
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** Makes one kind of object of another, by the names of their members. */
    <T> T convert(Object value, Class<T> type) {
        try {
            return mapper.treeToValue(mapper.valueToTree(value), type);
        } catch (JsonProcessingException e) {
            throw refusal(e);
        }
    }

    private static RegistryException refusal(IOException e) {
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        return new RegistryException(
                RegistryError.BAD_REQUEST,
                Shown.of(PACKAGE.matcher(String.valueOf(message)).replaceAll("`")) + place(e));
    }

    private static String place(IOException e) {
        return e instanceof JsonProcessingException json && json.getLocation() != null
                ? " (line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr() + ")"
                : "";
    }
}
