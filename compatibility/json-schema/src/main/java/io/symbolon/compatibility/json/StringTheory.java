package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.symbolon.compatibility.json.Answer.Inhabited;
import io.symbolon.compatibility.json.Answer.Unknown;
import io.symbolon.compatibility.json.LanguageSearch.Language;
import io.symbolon.compatibility.json.Shape.Matches;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is known of strings: lengths and regular languages. */
final class StringTheory implements Theory {

    private static final int LONGEST_WITNESS = 100_000;

    private final RegexLibrary regexes;
    private final Work work;

    StringTheory(RegexLibrary regexes, Work work) {
        this.regexes = regexes;
        this.work = work;
    }

    @Override
    public Answer solve(Literals literals) {
        long least = literals.smallestSize();
        long most = literals.largestSize();
        if (least > most) {
            return Answer.empty();
        }
        List<String> open = new ArrayList<>();
        List<Language> languages = new ArrayList<>();
        literals.asserted(Matches.class).forEach(matches -> add(matches, true, languages, open));
        literals.denied(Matches.class).forEach(matches -> add(matches, false, languages, open));
        Answer answer =
                languages.isEmpty() && literals.excluded().isEmpty() ? anyOfLength(least) : search(languages, literals);
        if (answer instanceof Inhabited && !open.isEmpty()) {
            return new Unknown("the regular expression " + open.get(0) + " is not understood");
        }
        return answer;
    }

    private void add(Matches matches, boolean asserted, List<Language> languages, List<String> open) {
        regexes.find(matches.regex())
                .ifPresentOrElse(
                        automaton -> languages.add(new Language(automaton, asserted)), () -> open.add(matches.regex()));
    }

    private static Answer anyOfLength(long length) {
        return length > LONGEST_WITNESS
                ? new Unknown("only strings longer than " + LONGEST_WITNESS + " characters would tell")
                : new Inhabited(TextNode.valueOf("a".repeat((int) length)));
    }

    private Answer search(List<Language> languages, Literals literals) {
        LanguageSearch search = new LanguageSearch(
                languages, literals.excluded().stream().map(JsonNode::textValue).collect(Collectors.toSet()), work);
        return search.find(literals.smallestSize(), literals.largestSize());
    }
}
