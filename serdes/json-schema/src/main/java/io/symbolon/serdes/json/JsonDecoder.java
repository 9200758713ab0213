package io.symbolon.serdes.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.serdes.RecordDecoder;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** JSON text to values, held against a schema where one is given. */
final class JsonDecoder implements RecordDecoder {

    private final JsonText text;
    private final @Nullable Validation validation;

    /** @param validation what every value must follow; null where nobody looks */
    JsonDecoder(JsonText text, @Nullable Validation validation) {
        this.text = text;
        this.validation = validation;
    }

    @Override
    public @Nullable Object decode(byte[] bytes, int offset) throws IOException {
        if (validation == null) {
            return text.read(bytes, offset);
        }
        JsonNode tree = text.readTree(bytes, offset);
        validation.check(tree);
        return text.read(bytes, offset, tree);
    }
}
