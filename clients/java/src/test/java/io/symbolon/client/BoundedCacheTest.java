package io.symbolon.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {

    @Test
    void put_beyondTheCapacity_forgetsSome() {
        BoundedCache<Integer, String> cache = new BoundedCache<>(10);

        IntStream.range(0, 1000).forEach(i -> cache.put(i, "v" + i));

        assertThat(kept(cache)).isEqualTo(10);
        assertThat(cache.get(999)).isEqualTo("v999");
    }

    @Test
    void put_beyondTheCapacity_keepsWhatIsRead() {
        BoundedCache<Integer, String> cache = new BoundedCache<>(10);
        cache.put(-1, "hot");

        for (int i = 0; i < 1000; i++) {
            cache.put(i, "v" + i);
            assertThat(cache.get(-1)).isEqualTo("hot");
        }
    }

    @Test
    void put_sameKeyAgain_replacesTheValue() {
        BoundedCache<Integer, String> cache = new BoundedCache<>(1);

        IntStream.range(0, 100).forEach(i -> cache.put(1, "v" + i));

        assertThat(cache.get(1)).isEqualTo("v99");
    }

    @Test
    void getOrPut_existingKey_makesNothing() {
        BoundedCache<Integer, String> cache = new BoundedCache<>(1);
        cache.put(1, "kept");

        assertThat(cache.getOrPut(1, key -> "made")).isEqualTo("kept");
        assertThat(cache.getOrPut(2, key -> "made")).isEqualTo("made");
    }

    @Test
    void manyThreads_neverExceedTheCapacityOrSwapValues() throws Exception {
        BoundedCache<Integer, String> cache = new BoundedCache<>(50);
        CyclicBarrier start = new CyclicBarrier(16);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            var runs = IntStream.range(0, 16)
                    .<Future<?>>mapToObj(seed -> threads.submit(() -> {
                        start.await();
                        useAtRandom(cache, new Random(seed));
                        return null;
                    }))
                    .toList();
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(kept(cache)).isBetween(1L, 50L);
    }

    private static void useAtRandom(BoundedCache<Integer, String> cache, Random random) {
        for (int i = 0; i < 20_000; i++) {
            int key = random.nextInt(1000);
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> cache.put(key, "v" + key);
                case 3 -> cache.remove(key);
                default -> assertThat(cache.get(key)).isIn(null, "v" + key);
            }
        }
    }

    private static long kept(BoundedCache<Integer, String> cache) {
        return IntStream.range(-1, 1000).filter(i -> cache.get(i) != null).count();
    }
}
