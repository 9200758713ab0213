package io.symbolon.compatibility;

import java.util.List;

/**
 * A kind of schema: how its text is read and what differs between two of them. Found through {@link java.util.ServiceLoader}.
 * Stateless; any number of threads may share it.
 */
public interface SchemaFormat {

    SchemaType type();

    /**
     * Reads a schema together with what it refers to.
     *
     * @throws InvalidSchemaException with every problem that was found
     */
    ParsedSchema parse(SchemaSource source, Strictness strictness);

    /** Every kind of change that {@link #compare} and {@link #reuses} can notice, with what it means under each policy. */
    List<CompatibilityRule> rules();

    /**
     * Notices what a reader with one schema meets in data written with the other; judges nothing. Both schemas come
     * from this format's {@link #parse}.
     */
    List<Change> compare(ParsedSchema reader, ParsedSchema writer);

    /**
     * Notices what a schema takes up again, as something else, after earlier versions had given it up, newest first; what
     * the latest version still has is left to {@link #compare}. Nothing in formats that keep no such ledger.
     *
     * @param newestFirst the earlier versions, of whatever type; they are drawn only as far as the format looks
     */
    default List<Reuse> reuses(ParsedSchema schema, Iterable<EarlierVersion> newestFirst) {
        return List.of();
    }

    /** One sentence that says what a finding of {@link #compare} means, for people: where, and what is wrong there. */
    String sentence(Finding finding);

    /**
     * One line that says what a finding of {@link #compare} means, in the shape that scripts of the reference registry's
     * users look for: {@code {errorType:…, description:…}}.
     */
    String describe(Finding finding);

    /** How much a parse forgives. */
    enum Strictness {
        /** For schemas that are new: names, defaults and all else must follow the specification. */
        NEW,
        /** For schemas that were accepted once: whatever can be understood is. */
        STORED
    }
}
