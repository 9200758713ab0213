package io.symbolon.serdes;

import java.util.Locale;

/** Which half of a record is meant; each has its own schema. */
public enum RecordPart {
    KEY,
    VALUE;

    public static RecordPart of(boolean isKey) {
        return isKey ? KEY : VALUE;
    }

    /** {@code key} or {@code value}: how configuration keys and subjects spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
