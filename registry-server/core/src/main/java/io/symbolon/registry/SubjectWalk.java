package io.symbolon.registry;

import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.SubjectFilter;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A walk over the subjects that match a filter, in order. The versions are read some at a time, so that any number of subjects
 * needs little memory; what is written meanwhile may or may not be met.
 */
final class SubjectWalk implements Iterator<SubjectHistory> {

    private static final int READ_AT_ONCE = 1_000;

    private final Source source;
    private List<Version> page;
    private int next;

    private SubjectWalk(Source source) {
        this.source = source;
        this.page = source.after(SubjectName.BEFORE_ALL, 0);
    }

    /** Each part is read by itself, the first at once and the others when the stream gets there. */
    static Stream<SubjectHistory> over(RegistryStorage storage, SubjectFilter filter) {
        requireValid(filter);
        return stream((subject, number) ->
                storage.reading(transaction -> transaction.versions().list(filter, subject, number, READ_AT_ONCE)));
    }

    /** All parts are read in the transaction. */
    static Stream<SubjectHistory> over(StorageTransaction transaction, SubjectFilter filter) {
        requireValid(filter);
        return stream((subject, number) -> transaction.versions().list(filter, subject, number, READ_AT_ONCE));
    }

    private static void requireValid(SubjectFilter filter) {
        SubjectNames.requireValidScope(
                new SubjectName(filter.context().orElse(SubjectName.DEFAULT_CONTEXT), filter.prefix()));
    }

    private static Stream<SubjectHistory> stream(Source source) {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new SubjectWalk(source), traits), false);
    }

    @Override
    public boolean hasNext() {
        return next < page.size();
    }

    @Override
    public SubjectHistory next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SubjectName subject = page.get(next).subject();
        List<Version> versions = new ArrayList<>();
        while (hasNext() && page.get(next).subject().equals(subject)) {
            versions.add(page.get(next));
            next++;
            readOnAtTheEnd();
        }
        return new SubjectHistory(subject, versions);
    }

    private void readOnAtTheEnd() {
        if (next == READ_AT_ONCE) {
            Version last = page.get(next - 1);
            page = source.after(last.subject(), last.number());
            next = 0;
        }
    }

    /** Where the versions come from. */
    @FunctionalInterface
    private interface Source {
        List<Version> after(SubjectName subject, int number);
    }
}
