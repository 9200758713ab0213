package io.symbolon.compatibility.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The automata of the regular expressions of one comparison, each built once. For one thread. */
final class RegexLibrary {

    private final Map<String, Optional<Automaton>> automata = new HashMap<>();

    /** The automaton of an expression; empty where it describes no regular language or is too large. */
    Optional<Automaton> find(String regex) {
        return automata.computeIfAbsent(regex, RegexLibrary::build);
    }

    Truth matches(String regex, String text) {
        return find(regex).map(automaton -> Truth.of(automaton.matches(text))).orElse(Truth.UNKNOWN);
    }

    private static Optional<Automaton> build(String regex) {
        try {
            return Optional.of(new Automaton(new RegexParser(regex).parse()));
        } catch (RegexSyntaxException e) {
            return Optional.empty();
        }
    }
}
