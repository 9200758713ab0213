package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The body of every answer that is not a success. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ErrorBody(
        @JsonProperty("error_code") int errorCode, @Nullable String message) {}
