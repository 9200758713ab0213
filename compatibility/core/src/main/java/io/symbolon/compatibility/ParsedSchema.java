package io.symbolon.compatibility;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A schema that its format has read and understood. Immutable; any number of threads may share it. */
public interface ParsedSchema {

    SchemaType type();

    /** The text that is stored, served and hashed: one spelling for what differs only in white space and the like. */
    String canonicalText();

    /** The same schema in the spelling that also hides harmless differences such as the order of attributes. */
    ParsedSchema normalized();

    /** The full name of the record, message or object described, where the schema has one. */
    Optional<String> name();

    /** The names of the fields of the record, message or object described; none where it is something else. */
    Set<String> fields();

    /**
     * The text in another rendering that the protocol knows, for example {@code resolved} in Avro.
     *
     * @return empty where this format has no such rendering
     */
    Optional<String> render(String format);

    /** Whether the other schema says the same, referenced schemas, documentation and properties included. */
    boolean sameContentAs(ParsedSchema other);

    /**
     * Every part of the schema's own text that can bear tags, in the text's order, with the tags that stand there; none of
     * what the schema refers to.
     *
     * @throws InvalidSchemaException where the full names of the parts are too long together
     */
    Map<SchemaEntity, Set<String>> tags();

    /**
     * The canonical text with other tags, and everything else as it is.
     *
     * @param tags by entity of {@link #tags()}, the tags that it shall have; entities that are left out keep theirs
     * @throws InvalidSchemaException where the tags to be written are too long together
     */
    String withTags(Map<SchemaEntity, Set<String>> tags);
}
