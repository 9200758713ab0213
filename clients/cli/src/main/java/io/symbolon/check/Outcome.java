package io.symbolon.check;

/** What came out for one schema. */
public enum Outcome {
    /** There is none of before. */
    NEW,
    COMPATIBLE,
    INCOMPATIBLE,
    /** The text is no schema. */
    INVALID;

    /** Whether people must do something about it. */
    public boolean isFault() {
        return this == INCOMPATIBLE || this == INVALID;
    }
}
