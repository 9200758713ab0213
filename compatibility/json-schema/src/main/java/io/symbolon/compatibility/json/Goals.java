package io.symbolon.compatibility.json;

import io.symbolon.compatibility.json.Answer.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The questions of one comparison with their answers. A question that comes up again inside itself, deeper in the value,
 * is answered "empty": the smallest member of a set holds no smaller member of the same set. What was concluded from such
 * an answer counts as long as the outer question is not answered otherwise, and for good once it is closed.
 */
final class Goals {

    /** How deep questions may nest; each level costs some frames of the stack. */
    private static final int MAX_DEPTH = 200;

    private final Work work;
    private final Map<Goal, Answer> answers = new HashMap<>();
    private final Map<Goal, Integer> open = new HashMap<>();
    private final Set<Goal> emptySoFar = new HashSet<>();
    private final List<Goal> trail = new ArrayList<>();
    private int level;
    private int depth;

    Goals(Work work) {
        this.work = work;
    }

    Answer answer(Goal goal, Supplier<Answer> solution) {
        Answer known = answers.get(goal);
        if (known != null) {
            return known;
        }
        if (emptySoFar.contains(goal)) {
            return Answer.empty();
        }
        Integer openSince = open.get(goal);
        if (openSince != null) {
            boolean deeper = goal.descends() || openSince < level;
            return deeper ? Answer.empty() : new Unknown("a schema refers to itself without end");
        }
        if (depth == MAX_DEPTH) {
            return new Unknown("the schemas nest too deep");
        }
        return solve(goal, solution);
    }

    private Answer solve(Goal goal, Supplier<Answer> solution) {
        work.spend(1);
        int mark = trail.size();
        level += goal.descends() ? 1 : 0;
        open.put(goal, level);
        depth++;
        Answer answer = solution.get();
        depth--;
        open.remove(goal);
        level -= goal.descends() ? 1 : 0;
        if (answer.isEmpty()) {
            trail.add(goal);
            emptySoFar.add(goal);
        } else {
            forgetFrom(mark);
            answers.put(goal, answer);
        }
        if (open.isEmpty()) {
            trail.forEach(closed -> answers.put(closed, Answer.empty()));
            forgetFrom(0);
        }
        return answer;
    }

    private void forgetFrom(int mark) {
        List<Goal> forgotten = trail.subList(mark, trail.size());
        forgotten.forEach(emptySoFar::remove);
        forgotten.clear();
    }

    /**
     * Whether a set has members.
     *
     * @param type the only type in question; nothing where the set stands for values inside another value
     */
    record Goal(Node set, @Nullable JsonType type) {

        boolean descends() {
            return type == null;
        }
    }
}
