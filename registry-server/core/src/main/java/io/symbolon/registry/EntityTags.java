package io.symbolon.registry;

import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaEntity;
import io.symbolon.model.RegistryError;
import io.symbolon.model.SchemaTags;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The tags of a schema's entities, in a format's words and in the protocol's. */
final class EntityTags {

    private EntityTags() {}

    /** Every entity of the schema with its tags. */
    static Map<SchemaEntity, Set<String>> of(ParsedSchema schema) {
        return unlessRefused(schema::tags);
    }

    /** The schema's text with other tags, as {@link ParsedSchema#withTags}. */
    static String write(ParsedSchema schema, Map<SchemaEntity, Set<String>> tags) {
        return unlessRefused(() -> schema.withTags(tags));
    }

    static SchemaTags of(SchemaEntity entity, Set<String> tags) {
        return new SchemaTags(new SchemaTags.Entity(entity.path(), type(entity)), List.copyOf(tags));
    }

    /** A dot in front of the path says nothing. */
    static SchemaEntity entity(SchemaTags tags) {
        String path = tags.schemaEntity().entityPath();
        return new SchemaEntity(
                kind(tags.schemaEntity().entityType()), path.startsWith(".") ? path.substring(1) : path);
    }

    static String type(SchemaEntity entity) {
        return switch (entity.kind()) {
            case RECORD -> SchemaTags.Entity.RECORD;
            case FIELD -> SchemaTags.Entity.FIELD;
        };
    }

    private static SchemaEntity.Kind kind(String entityType) {
        return switch (entityType) {
            case SchemaTags.Entity.RECORD -> SchemaEntity.Kind.RECORD;
            case SchemaTags.Entity.FIELD -> SchemaEntity.Kind.FIELD;
            default ->
                throw new RegistryException(
                        RegistryError.INVALID_SCHEMA,
                        "An entityType must be " + SchemaTags.Entity.RECORD + " or " + SchemaTags.Entity.FIELD
                                + ", not '" + Shown.of(entityType) + "'");
        };
    }

    private static <T> T unlessRefused(Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidSchemaException e) {
            throw new RegistryException(RegistryError.INVALID_SCHEMA, String.valueOf(e.getMessage()));
        }
    }
}
