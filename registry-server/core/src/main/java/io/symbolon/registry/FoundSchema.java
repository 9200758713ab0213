package io.symbolon.registry;

import io.symbolon.registry.storage.Association;
import io.symbolon.registry.storage.SubjectName;
import java.util.List;

/**
 * A registered schema that was looked for.
 *
 * @param aliases the names that match and lead to its subject, in order; none where they were not asked for
 * @param associations those of its subject that were asked for
 */
public record FoundSchema(RegisteredSchema schema, List<SubjectName> aliases, List<Association> associations) {

    public FoundSchema {
        aliases = List.copyOf(aliases);
        associations = List.copyOf(associations);
    }
}
