package io.symbolon.serdes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cache by schema id; a hit costs no boxed number, no lock and no allocation. */
final class IdCache<V> {

    private volatile Entries<V> entries = new Entries<>(new int[0], List.of());

    @Nullable
    V get(int id) {
        return entries.get(id);
    }

    synchronized void put(int id, V value) {
        entries = entries.with(id, value);
    }

    /** Sorted ids, each with the value at the same index; never changed. */
    private static final class Entries<V> {

        private final int[] ids;
        private final List<V> values;

        Entries(int[] ids, List<V> values) {
            this.ids = ids;
            this.values = values;
        }

        @Nullable
        V get(int id) {
            int index = Arrays.binarySearch(ids, id);
            return index < 0 ? null : values.get(index);
        }

        Entries<V> with(int id, V value) {
            int found = Arrays.binarySearch(ids, id);
            if (found >= 0) {
                return this;
            }
            int index = -found - 1;
            int[] moreIds = Arrays.copyOf(ids, ids.length + 1);
            System.arraycopy(ids, index, moreIds, index + 1, ids.length - index);
            moreIds[index] = id;
            List<V> moreValues = new ArrayList<>(values);
            moreValues.add(index, value);
            return new Entries<>(moreIds, moreValues);
        }
    }
}
