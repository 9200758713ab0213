package io.symbolon.registry;

import io.symbolon.registry.storage.SubjectName;
import java.util.List;

/**
 * A registered schema that was looked for.
 *
 * @param aliases the names that match and lead to its subject, in order; none where they were not asked for
 */
public record FoundSchema(RegisteredSchema schema, List<SubjectName> aliases) {

    public FoundSchema {
        aliases = List.copyOf(aliases);
    }
}
