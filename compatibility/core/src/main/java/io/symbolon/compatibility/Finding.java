package io.symbolon.compatibility;

import io.symbolon.compatibility.CompatibilityRule.Effect;

/**
 * A change that matters to somebody, and to whom.
 *
 * @param effect what the policy says of it; in a verdict never {@link Effect#SAFE}
 */
public record Finding(Change change, Direction direction, Effect effect) {

    /** Whether this alone makes a verdict incompatible. */
    public boolean forbids() {
        return effect != Effect.WARNING;
    }

    static Finding differentType(SchemaType candidate, SchemaType old) {
        Change change = new Change(SharedRule.SCHEMA_TYPE_CHANGED, "", "", old + " became " + candidate);
        return new Finding(change, Direction.NEW_READS_OLD, Effect.BREAKING);
    }

    /** Which of the two schemas reads data of the other. */
    public enum Direction {
        NEW_READS_OLD("new", "old"),
        OLD_READS_NEW("old", "new");

        private final String reader;
        private final String writer;

        Direction(String reader, String writer) {
            this.reader = reader;
            this.writer = writer;
        }

        /** The word for the reading schema: {@code new} or {@code old}. */
        public String reader() {
            return reader;
        }

        /** The word for the writing schema: {@code new} or {@code old}. */
        public String writer() {
            return writer;
        }
    }
}
