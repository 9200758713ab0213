package io.symbolon.compatibility;

import java.util.Locale;
import java.util.Optional;

/** Who must be able to read whom: three flags under the names that users know. */
public enum CompatibilityLevel {
    NONE(false, false, false),
    BACKWARD(true, false, false),
    BACKWARD_TRANSITIVE(true, false, true),
    FORWARD(false, true, false),
    FORWARD_TRANSITIVE(false, true, true),
    FULL(true, true, false),
    FULL_TRANSITIVE(true, true, true);

    private final boolean newReadsOld;
    private final boolean oldReadsNew;
    private final boolean allVersions;

    CompatibilityLevel(boolean newReadsOld, boolean oldReadsNew, boolean allVersions) {
        this.newReadsOld = newReadsOld;
        this.oldReadsNew = oldReadsNew;
        this.allVersions = allVersions;
    }

    /** Whether readers with the new schema must read data written with the old one. */
    public boolean newReadsOld() {
        return newReadsOld;
    }

    /** Whether readers with the old schema must read data written with the new one. */
    public boolean oldReadsNew() {
        return oldReadsNew;
    }

    /** Whether every earlier version counts, not only the latest. */
    public boolean allVersions() {
        return allVersions;
    }

    /** The level of that name in any case, if there is one. */
    public static Optional<CompatibilityLevel> of(String name) {
        for (CompatibilityLevel level : values()) {
            if (level.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
