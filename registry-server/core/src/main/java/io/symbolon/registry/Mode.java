package io.symbolon.registry;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.SubjectName;
import java.util.Locale;

/** What may be done with the subjects of a scope. */
public enum Mode {
    READWRITE,
    READONLY,
    /** An old name for {@link #READONLY}. */
    READONLY_OVERRIDE,
    IMPORT,
    FORWARD;

    static Mode parse(String text) {
        try {
            return valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new RegistryException(RegistryError.INVALID_MODE);
        }
    }

    /** Whether ids are given by those who register, and nothing is judged. */
    boolean takesGivenIds() {
        return this == IMPORT || this == FORWARD;
    }

    /** @param modesMayChange as the owner of the registry decided */
    static void requireChangeable(boolean modesMayChange) {
        if (!modesMayChange) {
            throw new RegistryException(RegistryError.OPERATION_NOT_PERMITTED, "Mode changes are not allowed");
        }
    }

    void requireChangesAllowed(SubjectName subject) {
        if (this == READONLY || this == READONLY_OVERRIDE) {
            throw refusal(subject, "is in read-only mode");
        }
    }

    void requireRegistrationAllowed(SubjectName subject, boolean withGivenId) {
        requireChangesAllowed(subject);
        if (withGivenId && !takesGivenIds()) {
            throw refusal(subject, "is not in import mode");
        }
        if (!withGivenId && takesGivenIds()) {
            throw refusal(subject, "is not in read-write mode");
        }
    }

    private static RegistryException refusal(SubjectName subject, String state) {
        String context =
                subject.isInDefaultContext() ? "" : subject.contextScope().toString();
        return new RegistryException(
                RegistryError.OPERATION_NOT_PERMITTED,
                "Subject " + subject.name() + " in context " + context + " " + state);
    }
}
