package io.symbolon.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A number of clients, a thread each, that do the same thing over and over for a while. */
final class Clients {

    private final int number;
    private final Duration round;

    Clients(int number, Duration round) {
        this.number = number;
        this.round = round;
    }

    /** How often all clients together did it in a second. */
    double perSecond(Client client) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(number);
        try {
            long start = System.nanoTime();
            long end = start + round.toNanos();
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                int thread = i;
                counts.add(threads.submit(() -> {
                    long count = 0;
                    while (System.nanoTime() < end) {
                        client.act(thread);
                        count++;
                    }
                    return count;
                }));
            }
            long total = 0;
            for (Future<Long> count : counts) {
                total += count.get();
            }
            return total * 1e9 / (System.nanoTime() - start);
        } finally {
            threads.shutdownNow();
        }
    }

    /** What one client does once. */
    @FunctionalInterface
    interface Client {
        void act(int thread) throws Exception;
    }
}
