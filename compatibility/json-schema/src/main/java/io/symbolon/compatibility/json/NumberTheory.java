package io.symbolon.compatibility.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import io.symbolon.compatibility.json.Answer.Inhabited;
import io.symbolon.compatibility.json.Answer.Unknown;
import io.symbolon.compatibility.json.Shape.Bound;
import io.symbolon.compatibility.json.Shape.MultipleOf;
import io.symbolon.compatibility.json.Shape.WrittenWhole;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of numbers: ranges and multiples, in exact decimals. */
final class NumberTheory implements Theory {

    private static final int TRIES = 2_000;
    private static final int FRACTIONS = 40;

    @Override
    public Answer solve(Literals literals) {
        return new Question(literals).solve();
    }

    /** The smallest number that is a multiple of both. */
    static BigDecimal leastCommonMultiple(BigDecimal one, BigDecimal other) {
        int scale = Math.max(one.scale(), other.scale());
        BigInteger a = one.setScale(scale).unscaledValue();
        BigInteger b = other.setScale(scale).unscaledValue();
        return new BigDecimal(a.divide(a.gcd(b)).multiply(b), scale);
    }

    private static boolean isMultiple(BigDecimal value, BigDecimal divisor) {
        return value.remainder(divisor).signum() == 0;
    }

    /** One range with the multiples that are asked for or refused. */
    private static final class Question {

        private final @Nullable Bound low;
        private final @Nullable Bound high;
        private final List<MultipleOf> asked;
        private final List<MultipleOf> refused;
        private final Set<JsonNode> excluded;

        /** Whether a whole number must be written with a fraction. */
        private final boolean fractioned;

        Question(Literals literals) {
            low = literals.tightest(true);
            high = literals.tightest(false);
            asked = literals.asserted(MultipleOf.class);
            if (!literals.asserted(WrittenWhole.class).isEmpty()) {
                asked.add(new MultipleOf(BigDecimal.ONE));
            }
            refused = literals.denied(MultipleOf.class);
            excluded = literals.excluded();
            fractioned = !literals.denied(WrittenWhole.class).isEmpty();
        }

        Answer solve() {
            if (low != null && high != null && low.value().compareTo(high.value()) >= 0) {
                boolean one = Evaluator.within(low, high.value()) && Evaluator.within(high, low.value());
                return one && fits(low.value()) ? inhabited(low.value()) : Answer.empty();
            }
            return asked.stream()
                    .map(MultipleOf::divisor)
                    .reduce(NumberTheory::leastCommonMultiple)
                    .map(this::solveMultiples)
                    .orElseGet(this::solveReals);
        }

        /** Looks through the multiples of a step, those next to zero first. */
        private Answer solveMultiples(BigDecimal step) {
            if (refused.stream().anyMatch(multiple -> isMultiple(step, multiple.divisor()))) {
                return Answer.empty();
            }
            BigInteger first = low == null ? null : factor(low, step, RoundingMode.CEILING);
            BigInteger last = high == null ? null : factor(high, step, RoundingMode.FLOOR);
            BigInteger start = BigInteger.ZERO;
            start = first == null ? start : start.max(first);
            start = last == null ? start : start.min(last);
            if (first != null && start.compareTo(first) < 0) {
                return Answer.empty();
            }
            for (int i = 0; i < TRIES; i++) {
                BigInteger distance = BigInteger.valueOf(i);
                for (BigInteger factor : List.of(start.add(distance), start.subtract(distance))) {
                    BigDecimal value = step.multiply(new BigDecimal(factor));
                    if (inRange(value) && fits(value)) {
                        return inhabited(value);
                    }
                }
            }
            boolean all = first != null && last != null && last.subtract(first).bitLength() < 10;
            return all ? Answer.empty() : new Unknown("multiples that are refused lie too close");
        }

        private static BigInteger factor(Bound bound, BigDecimal step, RoundingMode rounding) {
            BigInteger factor = bound.value().divide(step, 0, rounding).toBigInteger();
            boolean touches = step.multiply(new BigDecimal(factor)).compareTo(bound.value()) == 0;
            if (!touches || !bound.exclusive()) {
                return factor;
            }
            return rounding == RoundingMode.CEILING ? factor.add(BigInteger.ONE) : factor.subtract(BigInteger.ONE);
        }

        /** Picks a number out of a range that holds infinitely many, with ever more digits. */
        private Answer solveReals() {
            BigDecimal from = low == null ? high == null ? BigDecimal.ZERO : high.value() : low.value();
            BigDecimal width = BigDecimal.ONE;
            if (low == null && high != null) {
                width = width.negate();
            } else if (low != null && high != null) {
                width = high.value().subtract(low.value());
            }
            BigDecimal fraction = new BigDecimal("0.5");
            if (inRange(from) && fits(from)) {
                return inhabited(from);
            }
            for (int i = 0; i < FRACTIONS; i++) {
                BigDecimal value = from.add(width.multiply(fraction));
                if (fits(value)) {
                    return inhabited(value);
                }
                fraction = fraction.scaleByPowerOfTen(-1);
            }
            return new Unknown("numbers that are refused lie too close");
        }

        private boolean inRange(BigDecimal value) {
            return (low == null || Evaluator.within(low, value)) && (high == null || Evaluator.within(high, value));
        }

        private boolean fits(BigDecimal value) {
            return asked.stream().allMatch(multiple -> isMultiple(value, multiple.divisor()))
                    && refused.stream().noneMatch(multiple -> isMultiple(value, multiple.divisor()))
                    && !excluded.contains(canonical(value));
        }

        private Answer inhabited(BigDecimal value) {
            JsonNode plain = canonical(value);
            return new Inhabited(fractioned ? Spellings.withFraction(plain) : plain);
        }

        private static JsonNode canonical(BigDecimal value) {
            return DecimalNode.valueOf(value.stripTrailingZeros());
        }
    }
}
