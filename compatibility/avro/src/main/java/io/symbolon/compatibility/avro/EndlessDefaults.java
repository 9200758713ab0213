package io.symbolon.compatibility.avro;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A search for defaults that would have to contain themselves: what is left when all that end are taken away. */
final class EndlessDefaults {

    private final Map<String, Set<String>> filledFrom;
    private final Map<String, List<String>> usedBy = new HashMap<>();
    private final Map<String, Integer> open = new HashMap<>();
    private final Deque<String> ending = new ArrayDeque<>();

    /** @param filledFrom for each field with a default, the fields whose defaults it needs */
    EndlessDefaults(Map<String, Set<String>> filledFrom) {
        this.filledFrom = filledFrom;
    }

    Set<String> find() {
        filledFrom.forEach(this::count);
        while (!ending.isEmpty()) {
            for (String user : usedBy.getOrDefault(ending.pop(), List.of())) {
                if (open.merge(user, -1, Integer::sum) == 0) {
                    ending.push(user);
                    open.remove(user);
                }
            }
        }
        return new HashSet<>(open.keySet());
    }

    private void count(String field, Set<String> fillers) {
        int relevant = 0;
        for (String filler : fillers) {
            if (filledFrom.containsKey(filler)) {
                usedBy.computeIfAbsent(filler, key -> new ArrayList<>()).add(field);
                relevant++;
            }
        }
        if (relevant == 0) {
            ending.push(field);
        } else {
            open.put(field, relevant);
        }
    }
}
