package io.symbolon.compatibility;

import java.util.List;
import java.util.stream.Collectors;

/** A text that is not a schema of its format; says everything that is wrong with it at once. */
public final class InvalidSchemaException extends RuntimeException {

    private static final int SHOWN = 20;

    private final transient List<Problem> problems;

    public InvalidSchemaException(List<Problem> problems) {
        super(describe(problems));
        this.problems = List.copyOf(problems);
    }

    public InvalidSchemaException(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }

    /** The same problems, as those of a schema that another refers to: every place follows its name and a {@code #}. */
    public InvalidSchemaException inDependency(String name) {
        return new InvalidSchemaException(problems.stream()
                .map(problem -> new Problem(name + "#" + problem.place(), problem.message()))
                .toList());
    }

    private static String describe(List<Problem> problems) {
        String shown = problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("; "));
        int hidden = problems.size() - SHOWN;
        return hidden > 0 ? shown + "; and " + hidden + " more" : shown;
    }

    /**
     * One thing that is wrong.
     *
     * @param place where: a JSON pointer, or a file with line and column; empty where the whole text is meant
     * @param message what is wrong and what would be right
     */
    public record Problem(String place, String message) {

        @Override
        public String toString() {
            return place.isEmpty() ? message : message + " (at " + place + ")";
        }
    }
}
