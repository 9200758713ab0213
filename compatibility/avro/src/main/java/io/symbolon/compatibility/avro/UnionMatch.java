package io.symbolon.compatibility.avro;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.avro.Schema;

/** The choice of the branch of a reader's union that takes a type of the writer. */
final class UnionMatch {

    private final ReaderAliases aliases;

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
        List<Side> sameName = select(reader, branch -> sameType(branch, writer) && sameFullName(branch, writer));
        if (!sameName.isEmpty()) {
            return sameName;
        }
        if (writer.getType() == Schema.Type.RECORD) {
            return sameSimpleName(reader, writer);
        }
        List<Side> promoting = select(reader, branch -> Promotions.allow(branch.getType(), writer.getType()));
        return promoting.stream().limit(1).toList();
    }

    /** The branches of the writer's simple name, whatever their namespaces. */
    List<Side> sameSimpleName(Side reader, Schema writer) {
        return select(
                reader, branch -> sameType(branch, writer) && branch.getName().equals(aliases.simpleName(writer)));
    }

    private boolean sameFullName(Schema branch, Schema writer) {
        return branch.getFullName().equals(aliases.fullName(writer));
    }

    private static boolean sameType(Schema branch, Schema writer) {
        return branch.getType() == writer.getType();
    }

    private static List<Side> select(Side union, Predicate<Schema> condition) {
        List<Side> selected = new ArrayList<>(union.branches());
        selected.removeIf(branch -> !condition.test(branch.schema()));
        return selected;
    }
}
