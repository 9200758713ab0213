package io.symbolon.compatibility.json;

import io.symbolon.compatibility.json.RegexTree.Choice;
import io.symbolon.compatibility.json.RegexTree.End;
import io.symbolon.compatibility.json.RegexTree.One;
import io.symbolon.compatibility.json.RegexTree.Repeat;
import io.symbolon.compatibility.json.RegexTree.Sequence;
import io.symbolon.compatibility.json.RegexTree.Start;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * A machine without memory that tells whether a regular expression is found somewhere in a text. It is in several states
 * at once and never goes back, so a text costs time in proportion to its length. Immutable once built.
 */
final class Automaton {

    /** How many states a machine may have; counts such as {1000} are written out. */
    private static final int MAX_STATES = 3_000;

    private static final int SEARCHING = 0;
    private static final int FOUND = 1;

    private final List<State> states = new ArrayList<>();

    Automaton(RegexTree tree) throws RegexSyntaxException {
        states.add(new State());
        states.add(new State());
        states.get(SEARCHING).onCharacter(CharacterSet.ALL, SEARCHING);
        states.get(FOUND).onCharacter(CharacterSet.ALL, FOUND);
        int end = build(tree, SEARCHING);
        states.get(end).free.add(FOUND);
    }

    boolean matches(String text) {
        BitSet current = start();
        for (int codePoint : text.codePoints().toArray()) {
            current = step(current, codePoint);
        }
        return accepts(current);
    }

    /** The states before the first character. */
    BitSet start() {
        BitSet set = new BitSet();
        set.set(SEARCHING);
        return closure(set, true, false);
    }

    /** The states after one more character. */
    BitSet step(BitSet from, int codePoint) {
        BitSet next = new BitSet();
        for (int state = from.nextSetBit(0); state >= 0; state = from.nextSetBit(state + 1)) {
            for (Edge edge : states.get(state).edges) {
                if (edge.set().contains(codePoint)) {
                    next.set(edge.target());
                }
            }
        }
        return closure(next, false, false);
    }

    /** Whether the text may end in these states. */
    boolean accepts(BitSet current) {
        return current.get(FOUND) || closure(current, false, true).get(FOUND);
    }

    /** The sets of characters that these states tell apart. */
    List<CharacterSet> choices(BitSet from) {
        return from.stream()
                .boxed()
                .flatMap(state -> states.get(state).edges.stream().map(Edge::set))
                .distinct()
                .toList();
    }

    private BitSet closure(BitSet from, boolean atStart, boolean atEnd) {
        BitSet closed = (BitSet) from.clone();
        Deque<Integer> open = new ArrayDeque<>();
        from.stream().forEach(open::push);
        while (!open.isEmpty()) {
            State state = states.get(open.pop());
            follow(state.free, closed, open);
            if (atStart) {
                follow(state.atStart, closed, open);
            }
            if (atEnd) {
                follow(state.atEnd, closed, open);
            }
        }
        return closed;
    }

    private static void follow(List<Integer> targets, BitSet closed, Deque<Integer> open) {
        for (int target : targets) {
            if (!closed.get(target)) {
                closed.set(target);
                open.push(target);
            }
        }
    }

    /** Adds what the tree describes behind a state, and returns the state behind that. */
    private int build(RegexTree tree, int from) throws RegexSyntaxException {
        if (tree instanceof One one) {
            int target = newState();
            states.get(from).onCharacter(one.set(), target);
            return target;
        }
        if (tree instanceof Sequence sequence) {
            int end = from;
            for (RegexTree part : sequence.parts()) {
                end = build(part, end);
            }
            return end;
        }
        if (tree instanceof Choice choice) {
            int end = newState();
            for (RegexTree branch : choice.branches()) {
                int start = newState();
                states.get(from).free.add(start);
                states.get(build(branch, start)).free.add(end);
            }
            return end;
        }
        if (tree instanceof Repeat repeat) {
            return buildRepeat(repeat, from);
        }
        int target = newState();
        if (tree instanceof Start) {
            states.get(from).atStart.add(target);
        }
        if (tree instanceof End) {
            states.get(from).atEnd.add(target);
        }
        return target;
    }

    private int buildRepeat(Repeat repeat, int from) throws RegexSyntaxException {
        int end = from;
        for (int i = 0; i < repeat.least(); i++) {
            end = build(repeat.part(), end);
        }
        if (repeat.most() == Repeat.UNBOUNDED) {
            int loop = newState();
            states.get(end).free.add(loop);
            states.get(build(repeat.part(), loop)).free.add(loop);
            return loop;
        }
        int exit = newState();
        states.get(end).free.add(exit);
        for (int i = repeat.least(); i < repeat.most(); i++) {
            end = build(repeat.part(), end);
            states.get(end).free.add(exit);
        }
        return exit;
    }

    private int newState() throws RegexSyntaxException {
        if (states.size() == MAX_STATES) {
            throw RegexSyntaxException.unsupported("it needs more than " + MAX_STATES + " states, the limit");
        }
        states.add(new State());
        return states.size() - 1;
    }

    private record Edge(CharacterSet set, int target) {}

    /** Where one can go: by a character, freely, only before the first or only behind the last character. */
    private static final class State {

        private final List<Edge> edges = new ArrayList<>();
        private final List<Integer> free = new ArrayList<>();
        private final List<Integer> atStart = new ArrayList<>();
        private final List<Integer> atEnd = new ArrayList<>();

        void onCharacter(CharacterSet set, int target) {
            edges.add(new Edge(set, target));
        }
    }
}
