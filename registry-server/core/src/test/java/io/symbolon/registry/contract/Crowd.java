package io.symbolon.registry.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Threads, sixteen if nothing else is said, that do the same thing at the same moment. */
final class Crowd {

    static final int SIZE = 16;

    private Crowd() {}

    /** What each thread's work answered, by the thread's number; fails as the first that failed. */
    static <T> List<T> each(IntFunction<T> work) throws Exception {
        return each(SIZE, work);
    }

    static <T> List<T> each(int size, IntFunction<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(size);
        CyclicBarrier start = new CyclicBarrier(size);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int number = i;
                futures.add(threads.submit(() -> {
                    start.await();
                    return work.apply(number);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
