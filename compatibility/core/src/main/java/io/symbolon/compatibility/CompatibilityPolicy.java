package io.symbolon.compatibility;

import java.util.Locale;
import java.util.Optional;

/** Which changes count as breaking, as far as that is a matter of taste. */
public enum CompatibilityPolicy {
    /** What the format's specification says. */
    STRICT,
    /** As strict, but changes that break only contrived data pass. */
    LENIENT,
    /** As strict, and the meaning of values (logical types) counts too. */
    LOGICAL;

    /** The policy of that name in any case, if there is one. */
    public static Optional<CompatibilityPolicy> of(String name) {
        for (CompatibilityPolicy policy : values()) {
            if (policy.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }
}
