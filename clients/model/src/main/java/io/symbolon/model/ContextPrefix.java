package io.symbolon.model;

/**
 * What stands in front of the subjects of one context: {@code :.team:}, or nothing for those of the default context.
 *
 * @param text with both colons; may be empty
 */
public record ContextPrefix(String text) {

    /** The default context's. */
    public static final ContextPrefix NONE = new ContextPrefix("");

    private static final String START = ":.";

    /** The prefix of a context of that name; the dot in front may be missing. */
    public static ContextPrefix ofContext(String name) {
        String bare = name.startsWith(".") ? name.substring(1) : name;
        if (bare.indexOf(':') >= 0) {
            throw new IllegalArgumentException("The name of a context cannot have a colon, as '" + name + "' has");
        }
        return bare.isEmpty() ? NONE : new ContextPrefix(START + bare + ":");
    }

    /** The prefix that a subject has. */
    public static ContextPrefix of(String subject) {
        if (!subject.startsWith(START)) {
            return NONE;
        }
        int end = subject.indexOf(':', START.length());
        return ofContext(subject.substring(1, end < 0 ? subject.length() : end));
    }

    /** A subject as it is meant inside of the context: one that has a prefix keeps it. */
    public String qualify(String subject) {
        return subject.startsWith(START) ? subject : text + subject;
    }

    /** A reference as it is meant by a schema of the context. */
    public Reference qualify(Reference reference) {
        return new Reference(reference.name(), qualify(reference.subject()), reference.version());
    }
}
