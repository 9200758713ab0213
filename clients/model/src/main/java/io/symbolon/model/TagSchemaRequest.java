package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new version shall have otherwise than the version that it is made of; what is not said stays.
 *
 * @param newVersion the version it shall be; 0 for the next
 * @param ruleSet in place of all rules
 * @param rulesToMerge beside the rules that are there, and in place of those of the same name
 * @param rulesToRemove names of rules
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TagSchemaRequest(
        @Nullable Integer newVersion,
        List<SchemaTags> tagsToAdd,
        List<SchemaTags> tagsToRemove,
        @Nullable Metadata metadata,
        @Nullable RuleSet ruleSet,
        @Nullable RuleSet rulesToMerge,
        List<String> rulesToRemove) {

    public TagSchemaRequest(
            @Nullable Integer newVersion,
            @Nullable List<SchemaTags> tagsToAdd,
            @Nullable List<SchemaTags> tagsToRemove,
            @Nullable Metadata metadata,
            @Nullable RuleSet ruleSet,
            @Nullable RuleSet rulesToMerge,
            @Nullable List<String> rulesToRemove) {
        this.newVersion = newVersion;
        this.tagsToAdd = tagsToAdd == null ? List.of() : List.copyOf(tagsToAdd);
        this.tagsToRemove = tagsToRemove == null ? List.of() : List.copyOf(tagsToRemove);
        this.metadata = metadata;
        this.ruleSet = ruleSet;
        this.rulesToMerge = rulesToMerge;
        this.rulesToRemove = rulesToRemove == null ? List.of() : List.copyOf(rulesToRemove);
    }
}
