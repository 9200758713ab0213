package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.json.Answer.Inhabited;
import io.symbolon.compatibility.json.Shape.Contains;
import io.symbolon.compatibility.json.Shape.Items;
import io.symbolon.compatibility.json.Shape.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is asked of the items of an array, place by place, and what follows for its length. For one question. */
final class ArrayFacts {

    private static final int MAX_COUNTED_VALUES = 12;
    private static final int MAX_PLACES = 1_000;

    private final Prover prover;
    private final NodeFactory nodes;
    private final List<Items> shapes;
    private final List<Contains> wanted;
    private final List<Contains> limited;
    private final boolean unique;
    private final boolean repeated;
    private final int places;
    private final long least;
    private final long most;

    ArrayFacts(Literals literals, Prover prover, NodeFactory nodes) {
        this.prover = prover;
        this.nodes = nodes;
        shapes = literals.asserted(Items.class);
        wanted = literals.asserted(Contains.class);
        limited = literals.denied(Contains.class);
        unique = !literals.asserted(Unique.class).isEmpty();
        repeated = !literals.denied(Unique.class).isEmpty();
        places = Stream.concat(shapes.stream(), literals.denied(Items.class).stream())
                .mapToInt(shape -> shape.first().size())
                .max()
                .orElse(0);
        least = literals.smallestSize();
        most = mostItems(literals.largestSize());
    }

    /** How many places at the front may be asked for something of their own; all behind them are alike. */
    int places() {
        return places;
    }

    long least() {
        return least;
    }

    /** The largest length that the items leave. */
    long most() {
        return most;
    }

    List<Contains> wanted() {
        return wanted;
    }

    List<Contains> limited() {
        return limited;
    }

    boolean unique() {
        return unique;
    }

    boolean repeated() {
        return repeated;
    }

    /** What may stand at a place; what may occur nowhere is already taken out. */
    Node itemAt(int place) {
        List<Node> parts = new ArrayList<>();
        shapes.forEach(shape -> parts.add(shape.at(place)));
        limited.stream().filter(limit -> limit.least() == 1).forEach(limit -> parts.add(nodes.not(limit.item())));
        return nodes.all(parts);
    }

    /** Whether no array can be long enough, or short enough, to hold what it must. */
    boolean isImpossible() {
        return least > most
                || wanted.stream().anyMatch(this::cannotHold)
                || limited.stream().anyMatch(this::mustHoldTooMany)
                || (repeated && pairs().allMatch(this::cannotBeEqual));
    }

    /** Pairs of places that can stand for all pairs. */
    Stream<int[]> pairs() {
        int last = (int) Math.min(places + 2L, most);
        return IntStream.range(0, last)
                .boxed()
                .flatMap(second -> IntStream.range(0, second).mapToObj(first -> new int[] {first, second}));
    }

    boolean cannotBeEqual(int[] pair) {
        return prover.solve(nodes.all(itemAt(pair[0]), itemAt(pair[1]))).isEmpty();
    }

    private long mostItems(long most) {
        for (int place = 0; place <= places && place < most; place++) {
            if (prover.solve(itemAt(place)).isEmpty()) {
                return place;
            }
        }
        return unique && places == 0 && least > 1 ? Math.min(most, countValues()) : most;
    }

    /** How many different values an item can have; a huge number where they were not counted to the end. */
    private long countValues() {
        List<JsonNode> values = new ArrayList<>();
        while (values.size() < Math.min(MAX_COUNTED_VALUES, least)) {
            Answer next = prover.solve(nodes.all(itemAt(0), nodes.not(nodes.among(values))));
            if (next.isEmpty()) {
                return values.size();
            }
            if (!(next instanceof Inhabited inhabited)) {
                return Long.MAX_VALUE;
            }
            values.add(JsonValues.canonical(inhabited.witness()));
        }
        return Long.MAX_VALUE;
    }

    private boolean cannotHold(Contains contains) {
        if (contains.least() > most) {
            return true;
        }
        boolean forbidden = limited.stream()
                .anyMatch(limit -> limit.least() <= contains.least()
                        && prover.solve(nodes.all(contains.item(), nodes.not(limit.item())))
                                .isEmpty());
        if (forbidden) {
            return true;
        }
        long room = most > places && !isEmptyAt(places, contains.item()) ? most - places : 0;
        for (int place = 0; place < Math.min(places, most) && room < contains.least(); place++) {
            room += isEmptyAt(place, contains.item()) ? 0 : 1;
        }
        return room < contains.least();
    }

    private boolean mustHoldTooMany(Contains limit) {
        Node other = nodes.not(limit.item());
        long forced = least > places && isEmptyAt(places, other) ? least - places : 0;
        for (int place = 0; place < Math.min(places, least) && place < MAX_PLACES; place++) {
            forced += isEmptyAt(place, other) ? 1 : 0;
        }
        return forced >= limit.least();
    }

    private boolean isEmptyAt(int place, Node set) {
        return prover.solve(nodes.all(itemAt(place), set)).isEmpty();
    }
}
