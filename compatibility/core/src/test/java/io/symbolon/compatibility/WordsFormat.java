package io.symbolon.compatibility;

import io.symbolon.compatibility.CompatibilityRule.Effect;
import io.symbolon.compatibility.InvalidSchemaException.Problem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The smallest format that is one: a schema is a set of words, and a reader has to know the words of the writer. */
public final class WordsFormat implements SchemaFormat {

    static final SchemaType WORDS = new SchemaType("WORDS");

    @Override
    public SchemaType type() {
        return WORDS;
    }

    @Override
    public ParsedSchema parse(SchemaSource source, Strictness strictness) {
        String text = source.text().strip();
        if (!text.matches("[a-z?]+( +[a-z?]+)*")) {
            throw new InvalidSchemaException(new Problem("", "Words of small letters are expected"));
        }
        return new Words(new TreeSet<>(List.of(text.split(" +"))));
    }

    @Override
    public List<CompatibilityRule> rules() {
        return List.of(Rule.values());
    }

    @Override
    public List<Change> compare(ParsedSchema reader, ParsedSchema writer) {
        List<Change> changes = new ArrayList<>();
        for (String word : ((Words) writer).words()) {
            boolean known = ((Words) reader).words().contains(word);
            changes.add(new Change(ruleFor(word, known), "", word, word));
        }
        return changes;
    }

    private static Rule ruleFor(String word, boolean known) {
        if (known) {
            return Rule.WORD_KNOWN;
        }
        return word.endsWith("?") ? Rule.DOUBTFUL_WORD_UNKNOWN : Rule.WORD_UNKNOWN;
    }

    /** A word that comes back means something else. */
    @Override
    public List<Reuse> reuses(ParsedSchema schema, Iterable<EarlierVersion> newestFirst) {
        SortedSet<String> open = new TreeSet<>(((Words) schema).words());
        List<Reuse> reuses = new ArrayList<>();
        boolean latest = true;
        Iterator<EarlierVersion> versions = newestFirst.iterator();
        while (!open.isEmpty() && versions.hasNext()) {
            EarlierVersion earlier = versions.next();
            for (String word : ((Words) earlier.schema()).words()) {
                if (open.remove(word) && !latest) {
                    reuses.add(new Reuse(new Change(Rule.WORD_IS_BACK, word, word, word), earlier));
                }
            }
            latest = false;
        }
        return reuses;
    }

    @Override
    public String sentence(Finding finding) {
        return "The " + finding.direction().reader() + " schema lacks the word "
                + finding.change().detail();
    }

    @Override
    public String describe(Finding finding) {
        return finding.change().rule().id() + " " + finding.change().detail();
    }

    enum Rule implements CompatibilityRule {
        WORD_KNOWN,
        WORD_IS_BACK,
        WORD_UNKNOWN,
        DOUBTFUL_WORD_UNKNOWN;

        @Override
        public Meaning meaning() {
            return switch (this) {
                case WORD_KNOWN -> Meaning.safe("The reader knows a word of the writer.");
                case WORD_IS_BACK -> Meaning.breaking("A word that was given up is back.");
                case WORD_UNKNOWN -> Meaning.breaking("The reader lacks a word of the writer.");
                case DOUBTFUL_WORD_UNKNOWN ->
                    Meaning.warning("The reader lacks a word that the writer doubts.")
                            .whenLogical(Effect.BREAKING);
            };
        }
    }

    private record Words(SortedSet<String> words) implements ParsedSchema {

        @Override
        public SchemaType type() {
            return WORDS;
        }

        @Override
        public String canonicalText() {
            return String.join(" ", words);
        }

        @Override
        public ParsedSchema normalized() {
            return this;
        }

        @Override
        public Optional<String> name() {
            return Optional.of(words.first());
        }

        @Override
        public Set<String> fields() {
            return words;
        }

        @Override
        public Optional<String> render(String format) {
            return Optional.empty();
        }

        @Override
        public Map<SchemaEntity, Set<String>> tags() {
            return Map.of();
        }

        @Override
        public String withTags(Map<SchemaEntity, Set<String>> tags) {
            return canonicalText();
        }

        @Override
        public boolean sameContentAs(ParsedSchema other) {
            return equals(other);
        }
    }
}
