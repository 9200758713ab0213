package io.symbolon.registry.storage;

import java.util.Comparator;
import java.util.Objects;

/**
 * A subject's name together with the context it lives in; with an empty name it denotes the context itself.
 *
 * @param context begins with a dot; the default context is a dot alone
 */
public record SubjectName(String context, String name) implements Comparable<SubjectName> {

    public static final String DEFAULT_CONTEXT = ".";

    /** No subject's name, and in front of all of them. */
    public static final SubjectName BEFORE_ALL = new SubjectName("", "");

    private static final Comparator<SubjectName> ORDER =
            Comparator.comparing(SubjectName::context).thenComparing(SubjectName::name);

    public SubjectName {
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(name, "name");
    }

    /** Reads {@code name} or {@code :.context:name}. */
    public static SubjectName parse(String qualified) {
        if (!qualified.startsWith(":.")) {
            return new SubjectName(DEFAULT_CONTEXT, qualified);
        }
        int end = qualified.indexOf(':', 2);
        return end < 0
                ? new SubjectName(qualified.substring(1), "")
                : new SubjectName(qualified.substring(1, end), qualified.substring(end + 1));
    }

    /** The context that this subject lives in, as a scope of settings. */
    public SubjectName contextScope() {
        return new SubjectName(context, "");
    }

    public boolean isContext() {
        return name.isEmpty();
    }

    /** Whether this is the default context itself, which stands for the whole registry in settings. */
    public boolean isDefaultContext() {
        return isContext() && isInDefaultContext();
    }

    public boolean isInDefaultContext() {
        return context.equals(DEFAULT_CONTEXT);
    }

    /** Another name in the same context, unless that name is qualified itself. */
    public SubjectName resolve(String other) {
        return other.startsWith(":.") ? parse(other) : new SubjectName(context, other);
    }

    /** The spelling on the wire: the bare name in the default context, {@code :.context:name} in any other. */
    @Override
    public String toString() {
        return isInDefaultContext() ? name : ":" + context + ":" + name;
    }

    @Override
    public int compareTo(SubjectName other) {
        return ORDER.compare(this, other);
    }
}
