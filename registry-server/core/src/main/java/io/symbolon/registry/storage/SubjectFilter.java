package io.symbolon.registry.storage;

import java.util.Optional;

/**
 * Which subjects are meant.
 *
 * @param context only this context; all contexts where empty
 * @param prefix how the name begins; an empty one matches every name
 */
public record SubjectFilter(Optional<String> context, String prefix) {

    /** All that is in a context. */
    public static SubjectFilter within(String context) {
        return new SubjectFilter(Optional.of(context), "");
    }

    public boolean matches(SubjectName subject) {
        return context.map(subject.context()::equals).orElse(true)
                && subject.name().startsWith(prefix);
    }
}
