package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Which release of the registry answers. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ServerVersion(String version) {}
