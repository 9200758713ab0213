package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.symbolon.compatibility.json.Answer.Inhabited;
import io.symbolon.compatibility.json.Answer.Unknown;
import io.symbolon.compatibility.json.Shape.Contains;
import io.symbolon.compatibility.json.Shape.Items;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The search for an array. Each denied shape asks for an item that breaks it; all places for such items are tried, then
 * the array is filled as well as one can without going back. For one question.
 */
final class ArraySearch {

    private static final int LONGEST_WITNESS = 1_000;

    private final ArrayFacts facts;
    private final Prover prover;
    private final NodeFactory nodes;
    private final List<Items> denied;

    ArraySearch(Literals literals, ArrayFacts facts, Prover prover, NodeFactory nodes) {
        this.facts = facts;
        this.prover = prover;
        this.nodes = nodes;
        denied = literals.denied(Items.class);
    }

    Answer solve() {
        return breakFrom(0, Map.of());
    }

    private Answer breakFrom(int index, Map<Integer, Node> placed) {
        if (index == denied.size()) {
            return complete(placed);
        }
        Items broken = denied.get(index);
        Answer answer = Answer.empty();
        for (int place = 0; place <= facts.places() && place < facts.most(); place++) {
            Node breach = nodes.not(broken.at(place));
            int actual = place == facts.places() ? freePlace(placed) : place;
            if (breach.isNothing()) {
                continue;
            }
            if (actual >= facts.most()) {
                return answer.or(new Unknown("two items may have to be one"));
            }
            answer = answer.or(put(actual, breach, index, placed));
            if (answer instanceof Inhabited) {
                return answer;
            }
        }
        return answer;
    }

    private Answer put(int place, Node breach, int index, Map<Integer, Node> placed) {
        Node value = nodes.all(placed.getOrDefault(place, facts.itemAt(place)), breach);
        Answer held = prover.solve(value);
        return held.isEmpty() ? held : breakFrom(index + 1, with(placed, place, value));
    }

    private int freePlace(Map<Integer, Node> placed) {
        int place = facts.places();
        while (placed.containsKey(place)) {
            place++;
        }
        return place;
    }

    private static Map<Integer, Node> with(Map<Integer, Node> placed, int place, Node value) {
        Map<Integer, Node> more = new HashMap<>(placed);
        more.put(place, value);
        return more;
    }

    /** Fills an array that holds what was placed; finding none says nothing, since it does not look further. */
    private Answer complete(Map<Integer, Node> placed) {
        long length =
                placed.keySet().stream().mapToLong(place -> place + 1L).max().orElse(0);
        if (length > facts.most()) {
            return Answer.empty();
        }
        long wanted = facts.wanted().stream().mapToLong(Contains::least).sum();
        length = Math.min(facts.most(), Math.max(Math.max(length + wanted, facts.least()), facts.repeated() ? 2 : 0));
        if (length > LONGEST_WITNESS) {
            return new Unknown("only arrays longer than " + LONGEST_WITNESS + " items would tell");
        }
        List<Node> items = new ArrayList<>();
        for (int place = 0; place < length; place++) {
            items.add(placed.getOrDefault(place, facts.itemAt(place)));
        }
        facts.wanted().forEach(contains -> spread(contains, items));
        facts.limited().forEach(limit -> avoid(limit, items));
        if (facts.repeated()) {
            repeat(items);
        }
        return build(items);
    }

    private void spread(Contains contains, List<Node> items) {
        int left = contains.least();
        for (int place = items.size() - 1; place >= 0 && left > 0; place--) {
            Node value = nodes.all(items.get(place), contains.item());
            if (!prover.solve(value).isEmpty()) {
                items.set(place, value);
                left--;
            }
        }
    }

    private void avoid(Contains limit, List<Node> items) {
        items.replaceAll(item -> {
            Node other = nodes.all(item, nodes.not(limit.item()));
            return prover.solve(other).isEmpty() ? item : other;
        });
    }

    private void repeat(List<Node> items) {
        for (int second = 1; second < items.size(); second++) {
            for (int first = 0; first < second; first++) {
                Node both = nodes.all(items.get(first), items.get(second));
                if (prover.solve(both) instanceof Inhabited inhabited) {
                    items.set(first, nodes.among(List.of(JsonValues.canonical(inhabited.witness()))));
                    items.set(second, items.get(first));
                    return;
                }
            }
        }
    }

    private Answer build(List<Node> items) {
        ArrayNode witness = JsonNodeFactory.instance.arrayNode();
        List<JsonNode> used = new ArrayList<>();
        for (Node item : items) {
            Node value = facts.unique() ? nodes.all(item, nodes.not(nodes.among(used))) : item;
            if (!(prover.solve(value) instanceof Inhabited inhabited)) {
                return new Unknown("no example array could be built");
            }
            witness.add(inhabited.witness());
            used.add(JsonValues.canonical(inhabited.witness()));
        }
        return new Inhabited(witness);
    }
}
