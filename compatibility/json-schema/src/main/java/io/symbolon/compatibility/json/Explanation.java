package io.symbolon.compatibility.json;

import io.symbolon.compatibility.Change;
import io.symbolon.compatibility.json.Answer.Inhabited;
import io.symbolon.compatibility.json.Answer.Unknown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reasons why a reader does not accept everything that a writer may send, found by walking both schemas side by side.
 * Places where everything is accepted are passed over. For one comparison.
 */
final class Explanation {

    private static final int MAX_DEPTH = 60;
    private static final int MAX_CHANGES = 200;
    private static final int SHOWN = 5;

    private final Comparison comparison = new Comparison();
    private final List<Change> changes = new ArrayList<>();
    private final Set<Pair> met = new HashSet<>();
    private int depth;

    /** The reasons; none where everything is accepted. */
    List<Change> explain(SchemaDocument reader, SchemaDocument writer) {
        Pair roots = new Pair(Spot.root(reader, true), Spot.root(writer, false));
        explain(roots, "#");
        boolean accepted = comparison.includes(roots.reader().plain(), roots.writer())
                || comparison.includes(roots.reader(), roots.writer());
        if (!accepted && changes.stream().allMatch(change -> rule(change).isFilled())) {
            add(JsonRule.TYPE_CHANGED, "#", "");
        }
        return changes;
    }

    Comparison comparison() {
        return comparison;
    }

    /** Adds the reasons at a place and below; those of a pair that was met before are known. */
    void explain(Pair pair, String path) {
        Pair target = new Pair(resolved(pair.reader()), resolved(pair.writer()));
        if (comparison.includes(target.reader().plain(), target.writer()) || !met.add(target)) {
            return;
        }
        Answer difference = comparison.difference(target.writer(), target.reader());
        int before = changes.size();
        boolean walks = met.size() < MAX_CHANGES && depth < MAX_DEPTH && !comparison.isExhausted();
        depth++;
        Set<String> explained = walks ? new Differences(this, target, path).add() : Set.of();
        depth--;
        List<Change> found = changes.subList(before, changes.size());
        if (difference.isEmpty()) {
            found.removeIf(change -> !rule(change).isFilled());
        }
        if (difference instanceof Unknown unknown) {
            doubt(found, path, unknown.reason());
            return;
        }
        boolean strict = found.stream().anyMatch(change -> rule(change).isAlwaysBreaking());
        if (difference.isEmpty() && found.isEmpty()) {
            add(JsonRule.REQUIRED_ATTRIBUTE_WITH_DEFAULT_ADDED, path, "");
        } else if (difference instanceof Inhabited && !strict && !comparison.isExplained(target, explained)) {
            add(JsonRule.TYPE_CHANGED, path, "");
        }
    }

    /** Puts the changes of a place where nothing is proved into one that says so, unless one below does. */
    private void doubt(List<Change> found, String path, String reason) {
        if (found.stream().anyMatch(change -> rule(change) == JsonRule.COMPARISON_NOT_PROVABLE)) {
            return;
        }
        String seen = found.stream()
                .limit(SHOWN)
                .map(change -> "; there is " + change.rule().id() + " at " + change.readerPath())
                .collect(Collectors.joining());
        found.clear();
        add(JsonRule.COMPARISON_NOT_PROVABLE, path, reason + seen);
    }

    private static JsonRule rule(Change change) {
        return (JsonRule) change.rule();
    }

    void add(JsonRule rule, String path, String detail) {
        changes.add(new Change(rule, path, path, detail));
    }

    /** The schema that a schema which is nothing but a reference stands for. */
    private static Spot resolved(Spot spot) {
        Spot current = spot;
        for (int i = 0; i < MAX_DEPTH; i++) {
            List<String> references = References.of(current.place());
            boolean only = references.size() == 1
                    && (!current.place().dialect().isAtLeast(Dialect.DRAFT_2019_09)
                            || Subschemas.isBare(current.place().schema()));
            Spot target = only ? References.follow(current, references.get(0)) : null;
            if (target == null) {
                return current;
            }
            current = target;
        }
        return current;
    }

    /** The two schemas that stand in the same place. */
    record Pair(Spot reader, Spot writer) {}
}
