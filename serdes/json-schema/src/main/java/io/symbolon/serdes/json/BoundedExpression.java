package io.symbolon.serdes.json;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import java.util.regex.Pattern;

/**
 * A regular expression that gives up on texts which make it try too many ways, so that no schema and no document can hold up a
 * thread for long.
 */
final class BoundedExpression implements RegularExpression {

    private static final long STEPS = 1_000_000;
    private static final long STEPS_PER_CHARACTER = 100;

    private final Pattern pattern;

    BoundedExpression(String expression) {
        pattern = Pattern.compile(RegularExpressions.replaceLongformCharacterProperties(
                RegularExpressions.replaceDollarAnchors(expression)));
    }

    @Override
    public boolean matches(String text) {
        return pattern.matcher(new CountingText(text)).find();
    }

    /** A text that can be looked at only so often. */
    private final class CountingText implements CharSequence {

        private final String text;
        private long stepsLeft;

        CountingText(String text) {
            this.text = text;
            stepsLeft = STEPS + STEPS_PER_CHARACTER * text.length();
        }

        @Override
        public char charAt(int index) {
            if (--stepsLeft < 0) {
                throw new IllegalStateException(
                        "The pattern " + pattern + " of the schema takes too long to match a text of " + text.length()
                                + " characters; write it so that it need not try so many ways");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
