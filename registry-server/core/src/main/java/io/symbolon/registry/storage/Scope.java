package io.symbolon.registry.storage;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The subjects that a transaction holds: those it changes, which nobody else may change or rely on at the same time, and
 * those it relies on, which nobody may change. Transactions that name different subjects never wait for each other.
 *
 * @param endsWithAppend whether the transaction ends when it appends a version, which then is all that it wrote; an engine may
 *     commit along with that, and refuses whatever else is asked or done later
 */
public record Scope(Set<SubjectName> changes, Set<SubjectName> reliesOn, boolean endsWithAppend) {

    public Scope {
        changes = Set.copyOf(changes);
        reliesOn = Set.copyOf(reliesOn);
    }

    public static Scope changing(SubjectName subject) {
        return changing(Set.of(subject));
    }

    public static Scope changing(Set<SubjectName> subjects) {
        return new Scope(subjects, Set.of(), false);
    }

    /**
     * Changes a subject by at most one version that is appended, after which nothing more is asked or done: that would be an
     * {@link IllegalStateException}. Work that throws after its append does not know whether the version stays; some engines
     * have committed it by then, others undo it.
     */
    public static Scope appendingTo(SubjectName subject) {
        return new Scope(Set.of(subject), Set.of(), true);
    }

    /** This scope, relying on further subjects; what it changes it holds already. */
    public Scope relyingOn(Collection<SubjectName> subjects) {
        List<SubjectName> others =
                subjects.stream().filter(subject -> !changes.contains(subject)).toList();
        return new Scope(changes, Set.copyOf(others), endsWithAppend);
    }
}
