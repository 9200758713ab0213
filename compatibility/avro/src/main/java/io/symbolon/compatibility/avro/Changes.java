package io.symbolon.compatibility.avro;

import io.symbolon.compatibility.Change;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a walk has noticed. For one thread. */
final class Changes {

    /** How often one rule is noted, so that huge schemas give no endless list. */
    static final int MOST_PER_RULE = 100;

    private final List<Change> noted = new ArrayList<>();
    private final Map<AvroRule, Integer> counts = new EnumMap<>(AvroRule.class);

    void add(AvroRule rule, Location reader, Location writer, String detail) {
        if (counts.merge(rule, 1, Integer::sum) <= MOST_PER_RULE) {
            noted.add(new Change(rule, reader.pointer(), writer.pointer(), detail));
        }
    }

    void add(AvroRule rule, Side reader, Side writer, String detail) {
        add(rule, reader.location(), writer.location(), detail);
    }

    List<Change> list() {
        return List.copyOf(noted);
    }
}
