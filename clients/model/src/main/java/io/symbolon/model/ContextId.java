package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** An id, which counts within its context. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContextId(String context, int id) {}
