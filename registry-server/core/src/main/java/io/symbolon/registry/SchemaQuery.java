package io.symbolon.registry;

import io.symbolon.registry.storage.SubjectFilter;
import java.util.Optional;

/**
 * Which registered schemas to list.
 *
 * @param aliases whether subjects count too that only an alias that matches leads to
 * @param deleted whether soft-deleted versions count
 * @param latestOnly whether of every subject only the last version that counts is wanted
 * @param ruleType only those that have a rule of this type; all where empty
 * @param associated only those whose subjects are associated like this; all where empty
 */
public record SchemaQuery(
        SubjectFilter subjects,
        boolean aliases,
        boolean deleted,
        boolean latestOnly,
        String ruleType,
        Optional<AssociationQuery> associated) {}
