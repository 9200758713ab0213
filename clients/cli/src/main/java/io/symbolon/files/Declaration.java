package io.symbolon.files;

import io.symbolon.compatibility.CompatibilityLevel;
import io.symbolon.model.Metadata;
import io.symbolon.model.Reference;
import io.symbolon.model.RuleSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest or a build says about a schema beside its text.
 *
 * @param references what the text refers to, where that is not to be found out from the files; version
 *     {@link Reference#LATEST} of a subject that is among the files means its file
 */
public record Declaration(
        List<Reference> references,
        @Nullable CompatibilityLevel level,
        @Nullable Metadata metadata,
        @Nullable RuleSet ruleSet) {

    public static final Declaration NONE = new Declaration(List.of(), null, null, null);

    public Declaration {
        references = List.copyOf(references);
    }

    /** The same with that level. */
    public Declaration withLevel(CompatibilityLevel other) {
        return new Declaration(references, other, metadata, ruleSet);
    }

    /** The level that the subject shall have, if something is said about it. */
    public Optional<CompatibilityLevel> wantedLevel() {
        return Optional.ofNullable(level);
    }
}
