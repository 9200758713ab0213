package io.symbolon.compatibility.avro;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/**
 * A search of the writer's schema for fields and union branches that aliases of the reader give one name, or a name that is an alias
 * of yet another. A decoder fails
 * on them before it reads anything, even where the reader has no interest in that part.
 */
final class AliasClashes {

    private final ReaderAliases aliases;
    private final Changes changes;

    AliasClashes(ReaderAliases aliases, Changes changes) {
        this.aliases = aliases;
        this.changes = changes;
    }

    void search(Schema writer) {
        Set<Schema> met = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Side> open = new ArrayDeque<>(List.of(Side.root(writer)));
        while (!open.isEmpty()) {
            Side side = open.poll();
            if (met.add(side.schema())) {
                inspect(side);
                open.addAll(side.parts());
            }
        }
    }

    private void inspect(Side writer) {
        Set<String> names = new HashSet<>();
        switch (writer.type()) {
            case RECORD -> {
                for (Field field : writer.schema().getFields()) {
                    String name = aliases.fieldName(writer.schema(), field);
                    note(!names.add(name) || aliases.leadsOn(writer.schema(), field), name, writer.locationOf(field));
                }
            }
            case UNION -> {
                for (Side branch : writer.branches()) {
                    String name = aliases.fullName(branch.schema());
                    note(!names.add(name) || aliases.leadsOn(branch.schema()), name, branch.location());
                }
            }
            default -> {}
        }
    }

    private void note(boolean clash, String name, Location location) {
        if (clash) {
            changes.add(AvroRule.ALIAS_CLASH, Location.ROOT, location, name);
        }
    }
}
