package io.symbolon.compatibility;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Earlier versions, newest first, each drawn when it is asked for and only once. For one thread. */
final class History implements Iterable<EarlierVersion> {

    private final Iterator<EarlierVersion> source;
    private final List<EarlierVersion> drawn = new ArrayList<>();

    History(Iterable<EarlierVersion> newestFirst) {
        source = newestFirst.iterator();
    }

    @Override
    public Iterator<EarlierVersion> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < drawn.size() || source.hasNext();
            }

            @Override
            public EarlierVersion next() {
                if (next == drawn.size()) {
                    drawn.add(source.next());
                }
                return drawn.get(next++);
            }
        };
    }
}
