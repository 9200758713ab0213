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
        @Nullable Integer id) {

    public RegisterSchemaRequest(
            @Nullable String schema,
            @Nullable String schemaType,
            @Nullable List<Reference> references,
            @Nullable Metadata metadata,
            @Nullable RuleSet ruleSet,
            @Nullable Integer version,
            @Nullable Integer id) {
        this.schema = schema;
        this.schemaType = schemaType;
        this.references = references == null ? List.of() : List.copyOf(references);
        this.metadata = metadata;
        this.ruleSet = ruleSet;
        this.version = version;
        this.id = id;
    }

    /** A request for a schema of that type with those references, and nothing else said. */
    public static RegisterSchemaRequest of(String schemaType, String schema, List<Reference> references) {
        return new RegisterSchemaRequest(schema, schemaType, references, null, null, null, null);
    }
}
