package io.symbolon.serdes.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.serdes.RecordEncoder;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Values to JSON text, held against a schema where one is given. */
final class JsonEncoder implements RecordEncoder {

    private final Envelopes envelopes;
    private final JsonText text;
    private final @Nullable Validation validation;

    /** @param validation what every value must follow; null where nobody looks */
    JsonEncoder(Envelopes envelopes, JsonText text, @Nullable Validation validation) {
        this.envelopes = envelopes;
        this.text = text;
        this.validation = validation;
    }

    @Override
    public byte[] encode(byte[] prefix, Object value) throws IOException {
        Object payload = envelopes.payload(value);
        byte[] bytes = text.write(prefix, payload);
        if (validation != null) {
            validation.check(payload instanceof JsonNode tree ? tree : text.readTree(bytes, prefix.length));
        }
        return bytes;
    }
}
