package io.symbolon.registry.storage.jdbc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.symbolon.model.Config;
import io.symbolon.model.Metadata;
import io.symbolon.model.Rule;
import io.symbolon.model.RuleSet;
import org.jspecify.annotations.Nullable;

/** The JSON of what is kept in one column. Unlike the wire's it keeps what is empty, so that it reads as it was written. */
final class StoredJson {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .addMixIn(Metadata.class, KeepEmpty.class)
            .addMixIn(RuleSet.class, KeepEmpty.class)
            .addMixIn(Rule.class, KeepEmpty.class)
            .addMixIn(Config.class, KeepEmpty.class);

    String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every value of the model is JSON", e);
        }
    }

    @Nullable
    String writeOrNull(@Nullable Object value) {
        return value == null ? null : write(value);
    }

    <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database holds JSON that was not written here", e);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface KeepEmpty {}
}
