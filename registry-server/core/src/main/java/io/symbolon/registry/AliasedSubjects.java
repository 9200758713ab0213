package io.symbolon.registry;

import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.SubjectSettings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The subjects to which aliases lead that match a filter, each with these names; the subjects themselves need not match it. */
final class AliasedSubjects {

    static final AliasedSubjects NONE = new AliasedSubjects(Map.of());

    private final Map<SubjectName, List<SubjectName>> names;

    private AliasedSubjects(Map<SubjectName, List<SubjectName>> names) {
        this.names = names;
    }

    static AliasedSubjects matching(SubjectFilter filter, StorageTransaction transaction) {
        Map<SubjectName, List<SubjectName>> names = new TreeMap<>();
        for (SubjectSettings settings : transaction.settings().within(filter)) {
            SubjectName name = settings.scope();
            SubjectName target = Aliases.target(name, settings);
            if (!target.equals(name)) {
                names.computeIfAbsent(target, subject -> new ArrayList<>()).add(name);
            }
        }
        return new AliasedSubjects(names);
    }

    /** The names that lead to a subject, in order. */
    List<SubjectName> namesOf(SubjectName subject) {
        return names.getOrDefault(subject, List.of());
    }

    /**
     * The subjects that match the filter and, each in its place, those that only an alias leads to.
     *
     * @param matching in order
     * @param read what is asked for the others when the stream gets there
     */
    Stream<SubjectHistory> among(
            Stream<SubjectHistory> matching, SubjectFilter filter, Function<SubjectName, SubjectHistory> read) {
        Deque<SubjectName> others = new ArrayDeque<>(names.keySet().stream()
                .filter(subject -> !filter.matches(subject))
                .toList());
        // A concatenation holds all that one element was made into, which must not be what was read.
        Stream<Supplier<SubjectHistory>> merged = matching.flatMap(history -> Stream.concat(
                takeBefore(history.subject(), others).map(name -> () -> read.apply(name)), Stream.of(() -> history)));
        Stream<Supplier<SubjectHistory>> rest =
                Stream.of(others).flatMap(Deque::stream).map(name -> () -> read.apply(name));
        return Stream.concat(merged, rest).map(Supplier::get);
    }

    private static Stream<SubjectName> takeBefore(SubjectName subject, Deque<SubjectName> others) {
        List<SubjectName> taken = new ArrayList<>();
        while (!others.isEmpty() && others.peek().compareTo(subject) < 0) {
            taken.add(others.poll());
        }
        return taken.stream();
    }
}
