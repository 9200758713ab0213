package io.symbolon.compatibility.avro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** The choice of the branch of a reader's union that takes a type of the writer. For one thread. */
final class UnionMatch {

    private final ReaderAliases aliases;
    private final IdentityHashMap<Schema, Map<String, List<Integer>>> bySimpleName = new IdentityHashMap<>();

    UnionMatch(ReaderAliases aliases) {
        this.aliases = aliases;
    }

    /**
     * Returns the branches that must all be able to read the writer's type. There are several only for a record: where no
     * full name is equal, the specification takes the first branch of that simple name and Avro's Java decoder another.
     *
     * @param writer no union
     */
    List<Side> candidates(Side reader, Schema writer) {
        Integer exact = reader.schema().getIndexNamed(aliases.fullName(writer));
        if (exact != null && reader.branch(exact).type() == writer.getType()) {
            return List.of(reader.branch(exact));
        }
        if (writer.getType() == Schema.Type.RECORD) {
            return namesakes(reader, writer);
        }
        Integer promoting = firstPromoting(reader.schema(), writer.getType());
        return promoting == null ? List.of() : List.of(reader.branch(promoting));
    }

    /** The branches of the kind and the simple name of a named type of the writer, whatever their namespaces. */
    List<Side> namesakes(Side reader, Schema writer) {
        return bySimpleName
                .computeIfAbsent(reader.schema(), UnionMatch::index)
                .getOrDefault(aliases.simpleName(writer), List.of())
                .stream()
                .map(reader::branch)
                .filter(branch -> branch.type() == writer.getType())
                .toList();
    }

    private static Map<String, List<Integer>> index(Schema union) {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < union.getTypes().size(); i++) {
            index.computeIfAbsent(union.getTypes().get(i).getName(), name -> new ArrayList<>())
                    .add(i);
        }
        return index;
    }

    private static @Nullable Integer firstPromoting(Schema union, Schema.Type writer) {
        return Promotions.of(writer).stream()
                .map(type -> union.getIndexNamed(type.getName()))
                .filter(index -> index != null)
                .min(Integer::compare)
                .orElse(null);
    }
}
