package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The settings of a subject, a context or the whole registry, as reads and deletes answer them. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Config(
        @Nullable Boolean normalize,
        @Nullable String compatibilityLevel,
        @Nullable String compatibilityPolicy) {}
