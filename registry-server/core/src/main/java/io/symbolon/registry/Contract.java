package io.symbolon.registry;

import io.symbolon.model.Metadata;
import io.symbolon.model.Rule;
import io.symbolon.model.RuleSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    /** The other contract laid over this one. */
    Contract under(Contract upper) {
        return new Contract(merge(metadata, upper.metadata), merge(rules, upper.rules));
    }

    /** Each part of this, or where it says nothing at all, of the other. */
    Contract orElse(Contract other) {
        return new Contract(metadata == null ? other.metadata : metadata, rules == null ? other.rules : rules);
    }

    /** Whether the metadata says which version this is. */
    boolean saysVersion() {
        return metadata != null && metadata.properties().containsKey(VERSION);
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
