package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.node.TextNode;
import io.symbolon.compatibility.json.Answer.Inhabited;
import io.symbolon.compatibility.json.Answer.Unknown;
import io.symbolon.compatibility.json.CharacterSet.Range;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The search for the shortest string that is in some languages and outside others: all automata run side by side, and
 * characters that none of them tells apart are tried once. For one question.
 */
final class LanguageSearch {

    private static final int MAX_STATES = 5_000;
    private static final int[] PLEASANT = {'a', '0', 'A', ' '};

    private final List<Language> languages;
    private final Prefix excluded = new Prefix();
    private final Work work;
    private final Set<Position> met = new HashSet<>();
    private final Deque<Step> queue = new ArrayDeque<>();

    LanguageSearch(List<Language> languages, Set<String> excluded, Work work) {
        this.languages = List.copyOf(languages);
        this.work = work;
        excluded.forEach(this.excluded::add);
    }

    /** A string of at least and at most so many code points. */
    Answer find(long least, long most) {
        List<BitSet> start =
                languages.stream().map(language -> language.automaton().start()).toList();
        enqueue(new Step(new Position(start, excluded, 0), null, 0, 0), least);
        while (!queue.isEmpty()) {
            Step step = queue.remove();
            if (step.length() >= least && accepts(step.position())) {
                return new Inhabited(TextNode.valueOf(step.text()));
            }
            if (step.length() < most) {
                for (int character : representatives(step.position())) {
                    enqueue(next(step, character), least);
                }
            }
            if (met.size() > MAX_STATES) {
                return new Unknown("the regular expressions are too large to compare");
            }
        }
        return Answer.empty();
    }

    private void enqueue(Step step, long least) {
        work.spend(1);
        Position position = step.position();
        int counted = (int) Math.min(step.length(), Math.min(least, MAX_STATES));
        if (met.add(new Position(position.states(), position.prefix(), counted))) {
            queue.add(step);
        }
    }

    private Step next(Step step, int character) {
        List<BitSet> states = new ArrayList<>();
        for (int i = 0; i < languages.size(); i++) {
            states.add(
                    languages.get(i).automaton().step(step.position().states().get(i), character));
        }
        Prefix prefix = step.position().prefix();
        Prefix longer = prefix == null ? null : prefix.next.get(character);
        return new Step(new Position(states, longer, 0), step, character, step.length() + 1);
    }

    private boolean accepts(Position position) {
        for (int i = 0; i < languages.size(); i++) {
            Language language = languages.get(i);
            if (language.automaton().accepts(position.states().get(i)) != language.inside()) {
                return false;
            }
        }
        return position.prefix() == null || !position.prefix().isEnd;
    }

    /** One character out of each class that the automata do not tell apart. */
    private List<Integer> representatives(Position position) {
        TreeSet<Integer> starts = new TreeSet<>();
        starts.add(0);
        for (int i = 0; i < languages.size(); i++) {
            for (CharacterSet set :
                    languages.get(i).automaton().choices(position.states().get(i))) {
                set.ranges().forEach(range -> cut(starts, range));
            }
        }
        if (position.prefix() != null) {
            position.prefix().next.keySet().forEach(character -> cut(starts, new Range(character, character)));
        }
        List<Integer> found = new ArrayList<>();
        for (int start : starts) {
            Integer next = starts.higher(start);
            int character = pick(start, next == null ? Character.MAX_CODE_POINT : next - 1);
            if (character >= 0) {
                found.add(character);
            }
        }
        return found;
    }

    private static void cut(Set<Integer> starts, Range range) {
        starts.add(range.first());
        if (range.last() < Character.MAX_CODE_POINT) {
            starts.add(range.last() + 1);
        }
    }

    /** A character of the range that is not half of a surrogate pair, or -1. */
    private static int pick(int first, int last) {
        for (int pleasant : PLEASANT) {
            if (first <= pleasant && pleasant <= last) {
                return pleasant;
            }
        }
        boolean surrogate = first >= Character.MIN_SURROGATE && first <= Character.MAX_SURROGATE;
        int candidate = surrogate ? Character.MAX_SURROGATE + 1 : first;
        return candidate <= last ? candidate : -1;
    }

    /** The strings that an automaton accepts, or all others. */
    record Language(Automaton automaton, boolean inside) {}

    /** Where all automata are, and how much of an excluded string was spelled; nothing once none is left. */
    private record Position(List<BitSet> states, @Nullable Prefix prefix, int length) {}

    private record Step(Position position, @Nullable Step previous, int character, int length) {

        String text() {
            StringBuilder reversed = new StringBuilder();
            for (Step step = this; step.previous() != null; step = step.previous()) {
                reversed.appendCodePoint(step.character());
            }
            return reversed.reverse().toString();
        }
    }

    /** A beginning of excluded strings. Compared by identity. */
    private static final class Prefix {

        private final Map<Integer, Prefix> next = new HashMap<>();
        private boolean isEnd;

        void add(String text) {
            Prefix prefix = this;
            for (int character : text.codePoints().toArray()) {
                prefix = prefix.next.computeIfAbsent(character, unused -> new Prefix());
            }
            prefix.isEnd = true;
        }
    }
}
