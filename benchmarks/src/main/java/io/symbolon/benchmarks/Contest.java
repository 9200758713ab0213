package io.symbolon.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/**
 * Measures two rates against each other: short rounds of the one and the other by turns, so that whatever else the machine
 * does hits both, and the median of the ratios.
 */
final class Contest {

    private static final int WARM_UP_ROUNDS = 8;
    private static final int ROUNDS = 7;

    private final String name;
    private final Rate baseline;
    private final Rate contender;

    Contest(String name, Rate baseline, Rate contender) {
        this.name = name;
        this.baseline = baseline;
        this.contender = contender;
    }

    /** Prints one line: both rates and the ratio of contender to baseline. */
    void run() throws Exception {
        double[] baselines = new double[ROUNDS];
        double[] contenders = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            double base = baseline.perSecond();
            double ours = contender.perSecond();
            if (round >= 0) {
                baselines[round] = base;
                contenders[round] = ours;
                ratios[round] = ours / base;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s baseline %,9.0f/s   ours %,9.0f/s   ratio %.2f (of %d rounds: %.2f to %.2f)%n",
                name,
                median(baselines),
                median(contenders),
                median(ratios),
                ROUNDS,
                Arrays.stream(ratios).min().orElseThrow(),
                Arrays.stream(ratios).max().orElseThrow());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** One round of something. */
    @FunctionalInterface
    interface Rate {
        double perSecond() throws Exception;
    }
}
