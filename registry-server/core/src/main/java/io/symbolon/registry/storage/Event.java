package io.symbolon.registry.storage;

/**
 * A write that happened.
 *
 * @param position its place in the feed, with gaps; for the events of one scope it rises in commit order
 * @param version the version concerned; 0 where the whole scope is meant
 * @param schemaId the schema concerned; 0 where there is none
 * @param at milliseconds since 1970
 */
public record Event(long position, Kind kind, SubjectName scope, int version, int schemaId, long at) {

    /** What happened. */
    public enum Kind {
        VERSION_REGISTERED,
        VERSION_SOFT_DELETED,
        VERSION_DELETED,
        SETTINGS_CHANGED,
        ASSOCIATION_CHANGED,
        /** What only a newer version of this program knows, which shares the storage. */
        OTHER
    }
}
