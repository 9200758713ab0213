package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Settings as writes send and echo them: as {@link Config}, but the level is called {@code compatibility}. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfigUpdate(
        @Nullable Boolean normalize,
        @Nullable String compatibility,
        @Nullable String compatibilityPolicy) {}
