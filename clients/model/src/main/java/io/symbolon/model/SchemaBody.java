package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registered schema as the registry serves it. Which members are there depends on the question: an answer by id has no
 * {@code id}, one by guid no {@code subject} and {@code version}.
 *
 * @param guid the content's name in any registry: a UUID over its MD5
 * @param ts when the version was registered, in milliseconds since 1970
 * @param schemaTags what has tags in the schema, where they were asked for
 * @param maxId the highest id of the context, where it was asked for
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SchemaBody(
        @Nullable String subject,
        @Nullable Integer version,
        @Nullable Integer id,
        @Nullable String guid,
        @Nullable String schemaType,
        List<Reference> references,
        @Nullable Metadata metadata,
        @Nullable RuleSet ruleSet,
        @Nullable String schema,
        List<SchemaTags> schemaTags,
        @Nullable Long ts,
        @Nullable Boolean deleted,
        @Nullable Integer maxId) {

    public SchemaBody(
            @Nullable String subject,
            @Nullable Integer version,
            @Nullable Integer id,
            @Nullable String guid,
            @Nullable String schemaType,
            @Nullable List<Reference> references,
            @Nullable Metadata metadata,
            @Nullable RuleSet ruleSet,
            @Nullable String schema,
            @Nullable List<SchemaTags> schemaTags,
            @Nullable Long ts,
            @Nullable Boolean deleted,
            @Nullable Integer maxId) {
        this.subject = subject;
        this.version = version;
        this.id = id;
        this.guid = guid;
        this.schemaType = schemaType;
        this.references = references == null ? List.of() : List.copyOf(references);
        this.metadata = metadata;
        this.ruleSet = ruleSet;
        this.schema = schema;
        this.schemaTags = schemaTags == null ? List.of() : List.copyOf(schemaTags);
        this.ts = ts;
        this.deleted = deleted;
        this.maxId = maxId;
    }

    /** This with the highest id of its context. */
    public SchemaBody withMaxId(int highest) {
        return new SchemaBody(
                subject,
                version,
                id,
                guid,
                schemaType,
                references,
                metadata,
                ruleSet,
                schema,
                schemaTags,
                ts,
                deleted,
                highest);
    }

    /** This with what has tags in the schema. */
    public SchemaBody withSchemaTags(List<SchemaTags> found) {
        return new SchemaBody(
                subject,
                version,
                id,
                guid,
                schemaType,
                references,
                metadata,
                ruleSet,
                schema,
                found,
                ts,
                deleted,
                maxId);
    }
}
