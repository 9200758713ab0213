package io.symbolon.check;

/** What came out for one schema. */
public enum Outcome {
    /** There is none of before. */
    NEW,
    COMPATIBLE,
    INCOMPATIBLE,
    /** The text is no schema. */
    INVALID,
    /** The text is a schema; nobody asked for more. */
    VALID,
    /** It says something else than the one of before; nobody asked whether it fits. */
    CHANGED,
    UNCHANGED;

    /** Whether people must do something about it. */
    public boolean isFault() {
        return this == INCOMPATIBLE || this == INVALID;
    }
}
