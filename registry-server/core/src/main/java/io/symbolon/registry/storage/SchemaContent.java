package io.symbolon.registry.storage;

import io.symbolon.compatibility.SchemaType;
import io.symbolon.model.Metadata;
import io.symbolon.model.Reference;
import io.symbolon.model.RuleSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an id names for ever.
 *
 * @param text the canonical text
 * @param references what the text refers to; never the version {@link Reference#LATEST}
 */
public record SchemaContent(
        SchemaType type,
        String text,
        List<Reference> references,
        @Nullable Metadata metadata,
        @Nullable RuleSet ruleSet) {

    public SchemaContent {
        references = List.copyOf(references);
    }

    /** The name of this content in any registry; two contents that hostile hands made may share one. */
    public UUID guid() {
        return ContentDigest.guid(this);
    }

    /** 64 hexadecimal digits that no two contents share; this decides whether contents are the same. */
    public String fingerprint() {
        return ContentDigest.fingerprint(this);
    }
}
