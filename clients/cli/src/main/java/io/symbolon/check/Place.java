package io.symbolon.check;

/**
 * Where something stands.
 *
 * @param file where the text is, as people are told
 * @param line counted from 1
 * @param path the way to it inside the schema, as the format spells it; empty for the whole
 */
public record Place(String file, int line, String path) {}
