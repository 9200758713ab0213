package io.symbolon.compatibility;

/**
 * A change that shows only in the whole history: something that a schema takes up again, as something else, after earlier
 * versions had given it up.
 *
 * @param change the schema's side of it as the reader's, the earlier version's as the writer's
 * @param earlier the newest version that had it
 */
public record Reuse(Change change, EarlierVersion earlier) {}
