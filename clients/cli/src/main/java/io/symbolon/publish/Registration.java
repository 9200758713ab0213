package io.symbolon.publish;

/** A schema that is registered now, whether it was before or not. */
public record Registration(String subject, int version, int id, String file) {}
