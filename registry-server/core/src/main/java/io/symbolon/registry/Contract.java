package io.symbolon.registry;

import io.symbolon.model.Metadata;
import io.symbolon.model.Rule;
import io.symbolon.model.RuleSet;
import io.symbolon.registry.storage.SchemaContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a schema's owner says beside the schema: metadata and rules. Contracts are laid over each other; what the upper one says
 * counts, what it does not say is the lower one's.
 */
record Contract(@Nullable Metadata metadata, @Nullable RuleSet rules) {

    /** The metadata property that holds the number of the version. */
    static final String VERSION = "confluent:version";

    static final Contract NOTHING = new Contract(null, null);

    private static final Metadata NO_METADATA = new Metadata(null, null, null);

    static Contract of(SchemaContent content) {
        return new Contract(content.metadata(), content.ruleSet());
    }

    /** The other contract laid over this one. */
    Contract under(Contract upper) {
        return new Contract(merge(metadata, upper.metadata), merge(rules, upper.rules));
    }

    /**
     * Whether this says what the contract of a version says, apart from the number of that version: the version's contract may
     * say it alone, this one only rightly.
     */
    boolean isThatOf(Contract stored, int number) {
        String right = stored.property(VERSION).orElse(Integer.toString(number));
        return property(VERSION).orElse(right).equals(right)
                && Objects.equals(withoutVersion().metadata, stored.withoutVersion().metadata)
                && Objects.equals(rules, stored.rules);
    }

    /** Each part of this, or where it says nothing at all, of the other. */
    Contract orElse(Contract other) {
        return new Contract(metadata == null ? other.metadata : metadata, rules == null ? other.rules : rules);
    }

    Optional<String> property(String name) {
        return Optional.ofNullable(metadata).map(said -> said.properties().get(name));
    }

    /** This without the rules of those names. */
    Contract withoutRules(List<String> names) {
        if (rules == null || names.isEmpty()) {
            return this;
        }
        RuleSet rest = new RuleSet(
                without(names, rules.migrationRules()),
                without(names, rules.domainRules()),
                without(names, rules.encodingRules()),
                rules.enableAt());
        return new Contract(metadata, rest);
    }

    private static List<Rule> without(List<String> names, List<Rule> rules) {
        Set<@Nullable String> removed = new HashSet<>(names);
        return rules.stream().filter(rule -> !removed.contains(rule.name())).toList();
    }

    /** Whether the metadata says which version this is. */
    boolean saysVersion() {
        return property(VERSION).isPresent();
    }

    /** As if nobody had ever said it: metadata that said nothing else is none. */
    private Contract withoutVersion() {
        if (metadata == null || !saysVersion()) {
            return this;
        }
        SortedMap<String, String> properties = new TreeMap<>(metadata.properties());
        properties.remove(VERSION);
        Metadata rest = new Metadata(metadata.tags(), properties, metadata.sensitive());
        return new Contract(rest.equals(NO_METADATA) ? null : rest, rules);
    }

    Contract withVersion(int number) {
        SortedMap<String, String> properties = new TreeMap<>();
        properties.put(VERSION, Integer.toString(number));
        return under(new Contract(new Metadata(null, properties, null), null));
    }

    private static @Nullable Metadata merge(@Nullable Metadata lower, @Nullable Metadata upper) {
        if (lower == null || upper == null) {
            return lower == null ? upper : lower;
        }
        SortedMap<String, SortedSet<String>> tags = new TreeMap<>();
        lower.tags().forEach((path, names) -> tags.put(path, new TreeSet<>(names)));
        upper.tags()
                .forEach((path, names) ->
                        tags.computeIfAbsent(path, p -> new TreeSet<>()).addAll(names));
        SortedMap<String, String> properties = new TreeMap<>(lower.properties());
        properties.putAll(upper.properties());
        SortedSet<String> sensitive = new TreeSet<>(lower.sensitive());
        sensitive.addAll(upper.sensitive());
        return new Metadata(tags, properties, sensitive);
    }

    private static @Nullable RuleSet merge(@Nullable RuleSet lower, @Nullable RuleSet upper) {
        if (lower == null || upper == null) {
            return lower == null ? upper : lower;
        }
        return new RuleSet(
                merge(lower.migrationRules(), upper.migrationRules()),
                merge(lower.domainRules(), upper.domainRules()),
                merge(lower.encodingRules(), upper.encodingRules()),
                upper.enableAt() == null ? lower.enableAt() : upper.enableAt());
    }

    /** Rules are replaced by name; the others stay in front. */
    private static List<Rule> merge(List<Rule> lower, List<Rule> upper) {
        Set<@Nullable String> replaced = new HashSet<>();
        upper.forEach(rule -> replaced.add(rule.name()));
        List<Rule> merged = new ArrayList<>(lower);
        merged.removeIf(rule -> replaced.contains(rule.name()));
        merged.addAll(upper);
        return merged;
    }
}
