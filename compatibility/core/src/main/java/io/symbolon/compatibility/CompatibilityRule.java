package io.symbolon.compatibility;

/**
 * A row of a format's rule table, which is an enum: one kind of change between two schemas, and what it means for readers.
 */
public interface CompatibilityRule {

    /** The name of the constant. */
    String name();

    Meaning meaning();

    /** The stable name, in the reference registry's vocabulary where it has one; for example {@code TYPE_MISMATCH}. */
    default String id() {
        return name();
    }

    /** One sentence that says what kind of change this is. */
    default String summary() {
        return meaning().summary();
    }

    default Effect effect(CompatibilityPolicy policy) {
        return meaning().under(policy);
    }

    /** What a change does to a reader. */
    enum Effect {
        /** The reader understands the data as it was meant. */
        SAFE,
        /** The data can be read, but may not mean what the writer meant. */
        WARNING,
        /** There is data that the reader cannot read. */
        BREAKING,
        /** Nobody can tell; treated as breaking, and said to be so. */
        NOT_PROVABLE
    }
}
