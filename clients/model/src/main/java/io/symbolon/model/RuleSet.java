package io.symbolon.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a data contract.
 *
 * @param migrationRules between versions
 * @param domainRules on a message, when it is written or read
 * @param encodingRules on a message's bytes
 * @param enableAt where they run: {@code ALL}, {@code CLIENT}, {@code GATEWAY}, {@code SERVER} or {@code NONE}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RuleSet(
        List<Rule> migrationRules,
        List<Rule> domainRules,
        List<Rule> encodingRules,
        @Nullable String enableAt) {

    public RuleSet(
            @Nullable List<Rule> migrationRules,
            @Nullable List<Rule> domainRules,
            @Nullable List<Rule> encodingRules,
            @Nullable String enableAt) {
        this.migrationRules = migrationRules == null ? List.of() : List.copyOf(migrationRules);
        this.domainRules = domainRules == null ? List.of() : List.copyOf(domainRules);
        this.encodingRules = encodingRules == null ? List.of() : List.copyOf(encodingRules);
        this.enableAt = enableAt;
    }
}
