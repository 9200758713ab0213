package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A place where a schema is registered. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SubjectVersion(String subject, int version) {}
