package io.symbolon.compatibility.json;

import java.util.List;

/** The syntax tree of a regular expression, as far as it describes a regular language. */
sealed interface RegexTree {

    /** One character out of a set. */
    record One(CharacterSet set) implements RegexTree {}

    record Sequence(List<RegexTree> parts) implements RegexTree {}

    record Choice(List<RegexTree> branches) implements RegexTree {}

    /**
     * The same thing several times.
     *
     * @param most the highest count; {@link #UNBOUNDED} for none
     */
    record Repeat(RegexTree part, int least, int most) implements RegexTree {

        static final int UNBOUNDED = -1;
    }

    /** Stands only at the start of the text. */
    record Start() implements RegexTree {}

    /** Stands only at the end of the text. */
    record End() implements RegexTree {}
}
