package io.symbolon.record;

/**
 * Some bytes and what they are for.
 *
 * @param from the first of them
 * @param to the one after the last
 */
public record Span(int from, int to, String meaning) {}
