package io.symbolon.compatibility;

/**
 * A schema that a candidate is held against.
 *
 * @param version its number in the subject
 */
public record EarlierVersion(int version, ParsedSchema schema) {}
