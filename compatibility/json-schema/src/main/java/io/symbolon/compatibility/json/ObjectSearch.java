package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.symbolon.compatibility.json.Answer.Inhabited;
import io.symbolon.compatibility.json.Answer.Unknown;
import io.symbolon.compatibility.json.MemberSearch.Fresh;
import io.symbolon.compatibility.json.Shape.Matches;
import io.symbolon.compatibility.json.Shape.Members;
import io.symbolon.compatibility.json.Shape.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The search for an object. Each denied shape asks for a member that breaks it; all ways to choose such members are tried,
 * then the object is completed to the number of members that is asked for. For one question.
 */
final class ObjectSearch {

    private static final int MAX_ADDED = 32;

    private final ObjectFacts facts;
    private final MemberSearch members;
    private final NodeFactory nodes;
    private final long least;
    private final long most;
    private final List<Shape> denied;
    private final Set<String> mentioned = new LinkedHashSet<>();

    ObjectSearch(Literals literals, ObjectFacts facts, MemberSearch members, NodeFactory nodes) {
        this.facts = facts;
        this.members = members;
        this.nodes = nodes;
        least = literals.smallestSize();
        most = literals.largestSize();
        denied = new ArrayList<>(literals.denied(Members.class));
        denied.addAll(literals.denied(Names.class));
    }

    Answer solve() {
        if (least > most || facts.required().size() > most) {
            return Answer.empty();
        }
        Draft draft = new Draft(new LinkedHashMap<>(), new HashMap<>(), 0);
        for (String name : facts.required()) {
            Answer value = members.solve(members.valueAt(name));
            if (value.isEmpty()) {
                return value;
            }
            draft.values().put(name, members.valueAt(name));
            draft.answers().put(name, value);
        }
        mentioned.addAll(facts.mentioned());
        for (Shape shape : denied) {
            mentioned.addAll(shape instanceof Members broken ? broken.named().keySet() : Set.of());
        }
        return breakFrom(0, draft);
    }

    /** Breaks the denied shapes from the given one on. */
    private Answer breakFrom(int index, Draft draft) {
        if (index == denied.size()) {
            return complete(draft);
        }
        Answer answer = Answer.empty();
        for (Breach breach : breaches(denied.get(index))) {
            answer = answer.or(place(breach, index, draft));
            if (answer instanceof Inhabited) {
                return answer;
            }
        }
        return answer;
    }

    private List<Breach> breaches(Shape shape) {
        List<Breach> breaches = new ArrayList<>();
        if (shape instanceof Names names) {
            breaches.add(new Breach(nodes.not(names.name()), nodes.everything()));
            return breaches;
        }
        Members broken = (Members) shape;
        List<Node> outside = new ArrayList<>();
        broken.named()
                .forEach((name, value) ->
                        breaches.add(new Breach(nodes.among(Set.of(TextNode.valueOf(name))), nodes.not(value))));
        broken.matching().forEach((expression, value) -> {
            Node matches = nodes.make(new Matches(expression));
            breaches.add(new Breach(matches, nodes.not(value)));
            outside.add(nodes.not(matches));
        });
        List<JsonNode> named = new ArrayList<>();
        broken.named().keySet().forEach(name -> named.add(TextNode.valueOf(name)));
        outside.add(nodes.not(nodes.among(named)));
        breaches.add(new Breach(nodes.all(outside), nodes.not(broken.rest())));
        breaches.removeIf(breach -> breach.value().isNothing());
        return breaches;
    }

    /** Tries every member that can be the breach: those that somebody mentions, and a new one. */
    private Answer place(Breach breach, int index, Draft draft) {
        Answer answer = Answer.empty();
        boolean one = breach.name().shape() instanceof Shape.Among;
        Set<String> candidates = one ? only(breach) : mentioned;
        for (String name : candidates) {
            Node fits = one ? nodes.everything() : members.isName(breach.name(), name);
            Node value = nodes.all(fits, draft.values().getOrDefault(name, members.valueAt(name)), breach.value());
            if (!value.isNothing()) {
                answer = answer.or(proceed(name, value, index, draft));
            }
            if (answer instanceof Inhabited) {
                return answer;
            }
        }
        return one ? answer : answer.or(placeFresh(breach, index, draft));
    }

    private static Set<String> only(Breach breach) {
        Shape.Among among = (Shape.Among) breach.name().shape();
        return Set.of(among.values().iterator().next().textValue());
    }

    private Answer proceed(String name, Node value, int index, Draft draft) {
        Answer held = members.solve(value);
        if (held.isEmpty()) {
            return held;
        }
        return breakFrom(index + 1, draft.with(name, value, held));
    }

    private Answer placeFresh(Breach breach, int index, Draft draft) {
        Set<String> taken = new LinkedHashSet<>(mentioned);
        taken.addAll(draft.values().keySet());
        Fresh fresh = members.fresh(breach.name(), breach.value(), taken);
        if (fresh.name() instanceof Inhabited inhabited) {
            return proceed(inhabited.witness().textValue(), fresh.value(), index, draft.withFresh());
        }
        return fresh.name().isEmpty() ? draft.doubtIfFresh() : fresh.name();
    }

    private Answer complete(Draft draft) {
        if (draft.values().size() > most) {
            return draft.fresh() > 1 ? new Unknown("two new members may have to be one") : Answer.empty();
        }
        Draft full = draft;
        for (String name : mentioned) {
            if (full.values().size() >= least) {
                break;
            }
            if (!full.values().containsKey(name)) {
                Answer value = members.solve(members.valueAt(name));
                full = value.isEmpty() ? full : full.with(name, members.valueAt(name), value);
            }
        }
        int added = 0;
        while (full.values().size() < least) {
            Set<String> taken = new LinkedHashSet<>(mentioned);
            taken.addAll(full.values().keySet());
            Fresh fresh = members.fresh(nodes.everything(), nodes.everything(), taken);
            if (fresh.name().isEmpty()) {
                return full.doubtIfFresh();
            }
            if (!(fresh.name() instanceof Inhabited inhabited) || ++added > MAX_ADDED) {
                return new Unknown("no object with so many members could be built");
            }
            full = full.with(inhabited.witness().textValue(), fresh.value(), members.solve(fresh.value()))
                    .withFresh();
        }
        return full.toAnswer();
    }

    /** A member that a denied shape would not allow: a name out of a set of strings with a value out of a set. */
    private record Breach(Node name, Node value) {}

    /** The members chosen so far, with an answer for each; and how many of them nobody mentions. */
    private record Draft(Map<String, Node> values, Map<String, Answer> answers, int fresh) {

        Draft with(String name, Node value, Answer answer) {
            Map<String, Node> moreValues = new LinkedHashMap<>(values);
            Map<String, Answer> moreAnswers = new HashMap<>(answers);
            moreValues.put(name, value);
            moreAnswers.put(name, answer);
            return new Draft(moreValues, moreAnswers, fresh);
        }

        Draft withFresh() {
            return new Draft(values, answers, fresh + 1);
        }

        /** Empty, unless new members took names that could have been spread otherwise. */
        Answer doubtIfFresh() {
            return fresh > 0 ? new Unknown("new members may take each other's names") : Answer.empty();
        }

        Answer toAnswer() {
            ObjectNode witness = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, Node> member : values.entrySet()) {
                Answer answer = answers.get(member.getKey());
                if (!(answer instanceof Inhabited inhabited)) {
                    return Objects.requireNonNull(answer);
                }
                witness.set(member.getKey(), inhabited.witness());
            }
            return new Inhabited(witness);
        }
    }
}
