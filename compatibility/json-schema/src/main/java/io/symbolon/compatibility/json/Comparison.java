package io.symbolon.compatibility.json;

import io.symbolon.compatibility.json.Shape.Members;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The question whether everything that one schema accepts is accepted by another, and the same for their parts. All parts
 * share what was found out and the work that may be spent. For one thread.
 */
final class Comparison {

    /** Enough for schemas far larger than people write; reached within a second or two. */
    private static final long MOST_WORK = 400_000;

    /** Stands for all members that no schema names; no property can have this name, since it is half a character. */
    static final String REST = "\uD800";

    private final Work work = new Work(MOST_WORK);
    private final NodeFactory nodes = new NodeFactory(work);
    private final Lowering lowering = new Lowering(nodes);
    private Prover prover = newProver();

    /**
     * Looks for a value that the writer's schema accepts and the reader's does not.
     *
     * @return empty where there is none, so that the reader accepts everything
     */
    Answer difference(Spot writer, Spot reader) {
        if (work.isExhausted()) {
            return tooMuch();
        }
        try {
            return prover.solve(nodes.all(lowering.lower(writer), nodes.not(lowering.lower(reader))));
        } catch (Work.Exhausted e) {
            prover = newProver();
            return tooMuch();
        }
    }

    /** Whether the reader accepts everything that the writer does. */
    boolean includes(Spot reader, Spot writer) {
        return difference(writer, reader).isEmpty();
    }

    /**
     * Whether the reader accepts everything that the writer sends with members as the reader wants them.
     *
     * @param names the members in question; {@link #REST} stands for all that the schemas do not name
     */
    boolean isExplained(Explanation.Pair pair, Set<String> names) {
        if (work.isExhausted()) {
            return false;
        }
        Node reader = lowering.lower(pair.reader());
        Node writer = lowering.lower(pair.writer());
        Map<String, Node> named = new LinkedHashMap<>();
        for (Members members : membersOf(reader, writer)) {
            members.named().keySet().forEach(name -> named.put(name, nodes.everything()));
        }
        names.forEach(name -> named.put(name, wanted(reader, name)));
        Node rest = names.contains(REST) ? wanted(reader, REST) : nodes.everything();
        named.remove(REST);
        return isEmpty(nodes.all(writer, nodes.members(named, Map.of(), rest), nodes.not(reader)));
    }

    private Node wanted(Node reader, String name) {
        return nodes.all(membersOf(reader).stream()
                .map(members -> members.named().getOrDefault(name, members.rest()))
                .toList());
    }

    private static List<Members> membersOf(Node... sets) {
        return Stream.of(sets)
                .flatMap(set -> Junction.ALL.partsOf(set).stream())
                .map(Node::shape)
                .filter(Members.class::isInstance)
                .map(Members.class::cast)
                .toList();
    }

    private boolean isEmpty(Node set) {
        try {
            return prover.solve(set).isEmpty();
        } catch (Work.Exhausted e) {
            prover = newProver();
            return false;
        }
    }

    boolean isExhausted() {
        return work.isExhausted();
    }

    /** How many steps were taken so far. */
    long work() {
        return work.spent();
    }

    private Prover newProver() {
        return new Prover(nodes, lowering::lower, work);
    }

    private static Answer tooMuch() {
        return new Answer.Unknown("the comparison needs more work than is allowed");
    }
}
