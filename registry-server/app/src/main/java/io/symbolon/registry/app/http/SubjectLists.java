package io.symbolon.registry.app.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.symbolon.registry.Changes;
import io.symbolon.registry.DeletedSubjects;
import io.symbolon.registry.storage.SubjectFilter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The lists of subjects that were asked for lately, as they were written; each is good until anything changes anywhere. Those
 * that are too long to be kept are read anew. Any number of threads may share it.
 */
final class SubjectLists {

    private static final int LONGEST = 20_000;
    private static final long MAX_BYTES = 16 << 20;

    /** About what the objects around a list and its question take. */
    private static final int AROUND_LIST = 500;

    private final Changes changes;
    private final Json json;
    private final Cache<Question, Kept> lists = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher(SubjectLists::weight)
            .build();

    SubjectLists(Changes changes, Json json) {
        this.changes = changes;
        this.json = json;
    }

    /** What answers the question: the bytes of a list, or a stream where it is too long. */
    Object answer(Question question, Supplier<Stream<String>> names) {
        long mark = changes.mark();
        @Nullable Kept kept = lists.getIfPresent(question);
        if (kept != null && kept.mark == mark) {
            return kept.bytes;
        }
        Iterator<String> rest = names.get().iterator();
        List<String> first = new ArrayList<>();
        while (rest.hasNext() && first.size() < LONGEST) {
            first.add(rest.next());
        }
        if (rest.hasNext()) {
            return Stream.concat(first.stream(), stream(rest));
        }
        byte[] bytes = json.write(first);
        lists.put(question, new Kept(mark, bytes));
        return bytes;
    }

    /** Of a question that nothing answers, the question is all that is kept. */
    private static int weight(Question question, Kept kept) {
        SubjectFilter filter = question.filter();
        int letters =
                filter.prefix().length() + filter.context().map(String::length).orElse(0);
        return AROUND_LIST + Character.BYTES * letters + kept.bytes.length;
    }

    private static Stream<String> stream(Iterator<String> rest) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rest, Spliterator.ORDERED), false);
    }

    /** All that a list depends on beside the subjects themselves. */
    record Question(SubjectFilter filter, DeletedSubjects deleted, Page page) {}

    /** A list as it was when the registry had that mark, or a little after. */
    private static final class Kept {

        private final long mark;
        private final byte[] bytes;

        private Kept(long mark, byte[] bytes) {
            this.mark = mark;
            this.bytes = bytes;
        }
    }
}
