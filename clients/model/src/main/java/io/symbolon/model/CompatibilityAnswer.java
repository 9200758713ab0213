package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a schema may follow those that are there.
 *
 * @param messages why; only in answer to a verbose question
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompatibilityAnswer(
        @JsonProperty("is_compatible") boolean isCompatible,
        @Nullable List<String> messages) {}
