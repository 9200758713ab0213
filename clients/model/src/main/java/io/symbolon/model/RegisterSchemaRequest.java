package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema that somebody wants registered, looked up or checked.
 *
 * @param version the version it shall have; 0 for the next, -1 for "only if it differs from the latest"
 * @param id the id it shall have; -1 for one that the registry gives out
 * @param schemaTagsToAdd tags to write into the schema before it is registered
 * @param schemaTagsToRemove tags to take out of the schema, after those to add were written
 * @param propagateSchemaTags whether the schema gets the tags that the latest version has in the same places
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RegisterSchemaRequest(
        @Nullable String schema,
        @Nullable String schemaType,
        List<Reference> references,
        @Nullable Metadata metadata,
        @Nullable RuleSet ruleSet,
        @Nullable Integer version,
        @Nullable Integer id,
        List<SchemaTags> schemaTagsToAdd,
        List<SchemaTags> schemaTagsToRemove,
        @Nullable Boolean propagateSchemaTags) {

    public RegisterSchemaRequest(
            @Nullable String schema,
            @Nullable String schemaType,
            @Nullable List<Reference> references,
            @Nullable Metadata metadata,
            @Nullable RuleSet ruleSet,
            @Nullable Integer version,
            @Nullable Integer id,
            @Nullable List<SchemaTags> schemaTagsToAdd,
            @Nullable List<SchemaTags> schemaTagsToRemove,
            @Nullable Boolean propagateSchemaTags) {
        this.schema = schema;
        this.schemaType = schemaType;
        this.references = references == null ? List.of() : List.copyOf(references);
        this.metadata = metadata;
        this.ruleSet = ruleSet;
        this.version = version;
        this.id = id;
        this.schemaTagsToAdd = schemaTagsToAdd == null ? List.of() : List.copyOf(schemaTagsToAdd);
        this.schemaTagsToRemove = schemaTagsToRemove == null ? List.of() : List.copyOf(schemaTagsToRemove);
        this.propagateSchemaTags = propagateSchemaTags;
    }

    /** A request that leaves the tags in the schema as they are. */
    public RegisterSchemaRequest(
            @Nullable String schema,
            @Nullable String schemaType,
            @Nullable List<Reference> references,
            @Nullable Metadata metadata,
            @Nullable RuleSet ruleSet,
            @Nullable Integer version,
            @Nullable Integer id) {
        this(schema, schemaType, references, metadata, ruleSet, version, id, null, null, null);
    }

    /** A request for a schema of that type with those references, and nothing else said. */
    public static RegisterSchemaRequest of(String schemaType, String schema, List<Reference> references) {
        return new RegisterSchemaRequest(schema, schemaType, references, null, null, null, null);
    }

    /** This about a schema that gets the tags of the latest version. */
    public RegisterSchemaRequest propagatingTags() {
        return new RegisterSchemaRequest(
                schema,
                schemaType,
                references,
                metadata,
                ruleSet,
                version,
                id,
                schemaTagsToAdd,
                schemaTagsToRemove,
                true);
    }

    /** This about another schema. */
    public RegisterSchemaRequest withSchema(
            String otherSchema, @Nullable String otherType, List<Reference> otherReferences) {
        return new RegisterSchemaRequest(
                otherSchema,
                otherType,
                otherReferences,
                metadata,
                ruleSet,
                version,
                id,
                schemaTagsToAdd,
                schemaTagsToRemove,
                propagateSchemaTags);
    }

    /** This with another contract. */
    public RegisterSchemaRequest withContract(@Nullable Metadata otherMetadata, @Nullable RuleSet otherRules) {
        return new RegisterSchemaRequest(
                schema,
                schemaType,
                references,
                otherMetadata,
                otherRules,
                version,
                id,
                schemaTagsToAdd,
                schemaTagsToRemove,
                propagateSchemaTags);
    }
}
