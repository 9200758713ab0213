package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.json.Shape.Among;
import io.symbolon.compatibility.json.Shape.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts that sets are put together from, opened where they are put together alike; lists are merged into one. */
final class Gathering {

    private final Junction junction;
    private final List<Node> others = new ArrayList<>();
    private @Nullable Set<JsonType> types;
    private @Nullable Set<JsonNode> values;

    Gathering(Junction junction) {
        this.junction = junction;
    }

    void add(Node node) {
        for (Node part : junction.partsOf(node)) {
            if (part.shape() instanceof Types some) {
                types = merge(types, some.types());
            } else if (part.shape() instanceof Among some) {
                values = merge(values, some.values());
            } else {
                others.add(part);
            }
        }
    }

    /** The one list of types that is left of all. */
    Optional<Set<JsonType>> types() {
        return Optional.ofNullable(types);
    }

    /** The one list of values that is left of all. */
    Optional<Set<JsonNode>> values() {
        return Optional.ofNullable(values);
    }

    List<Node> others() {
        return others;
    }

    private <T> Set<T> merge(@Nullable Set<T> merged, Set<T> more) {
        if (merged == null) {
            return new LinkedHashSet<>(more);
        }
        junction.merge(merged, more);
        return merged;
    }
}
