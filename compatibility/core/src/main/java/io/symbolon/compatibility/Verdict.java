package io.symbolon.compatibility;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer to whether a schema may follow others, with the reasons. */
public final class Verdict {

    static final Verdict COMPATIBLE = new Verdict(List.of(), null);

    private final List<Finding> findings;
    private final @Nullable EarlierVersion conflict;

    Verdict(List<Finding> findings, @Nullable EarlierVersion conflict) {
        this.findings = List.copyOf(findings);
        this.conflict = conflict;
    }

    public boolean isCompatible() {
        return conflict == null;
    }

    /** What speaks against it, or, where nothing does, what readers had better know. */
    public List<Finding> findings() {
        return findings;
    }

    /** The newest earlier version that does not fit. */
    public Optional<EarlierVersion> conflict() {
        return Optional.ofNullable(conflict);
    }
}
