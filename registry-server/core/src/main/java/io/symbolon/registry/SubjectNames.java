package io.symbolon.registry;

import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.SubjectName;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Which subject names are accepted. */
final class SubjectNames {

    /** So long that every topic and record name fits, so short that every database can index it. */
    static final int MAX_BYTES = 1024;

    private static final Set<String> RESERVED = Set.of("__GLOBAL", "__EMPTY");

    private SubjectNames() {}

    static void requireValid(SubjectName subject) {
        requireValidContext(subject);
        if (RESERVED.contains(subject.name())) {
            throw new RegistryException(RegistryError.INVALID_SUBJECT, shown(subject));
        }
    }

    /** As {@link #requireValid}, of what may also be a context, but not the tier above all of them. */
    static void requireValidContext(SubjectName subject) {
        requireValidScope(subject);
        if (subject.context().equals(SettingsChain.GLOBAL.context())) {
            throw new RegistryException(RegistryError.INVALID_SUBJECT, shown(subject));
        }
    }

    /** As {@link #requireValid}, of what may also be the tier above all contexts, or the beginning of a name. */
    static void requireValidScope(SubjectName subject) {
        if (isUnprintable(subject.name()) || isUnprintable(subject.context())) {
            throw new RegistryException(RegistryError.INVALID_SUBJECT, shown(subject));
        }
        if (bytes(subject.name()) > MAX_BYTES || bytes(subject.context()) > MAX_BYTES) {
            throw new RegistryException(
                    RegistryError.INVALID_SUBJECT, shown(subject) + "' (longer than " + MAX_BYTES + " bytes) '");
        }
    }

    static boolean isUnprintable(String text) {
        return text.chars().anyMatch(Character::isISOControl)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String shown(SubjectName subject) {
        return Shown.of(subject.toString());
    }
}
