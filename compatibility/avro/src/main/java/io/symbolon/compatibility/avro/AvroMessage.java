package io.symbolon.compatibility.avro;

import io.symbolon.compatibility.Change;
import io.symbolon.compatibility.Finding;

/** The line that says what a finding means, in the shape and, where it has them, the words of the reference registry. */
final class AvroMessage {

    private final Change change;
    private final String reader;
    private final String writer;

    AvroMessage(Finding finding) {
        this.change = finding.change();
        this.reader = "the " + finding.direction().reader() + " schema";
        this.writer = "the " + finding.direction().writer() + " schema";
    }

    String line(AvroRule rule) {
        return "{errorType:'" + rule.id() + "', description:'" + sentence(rule) + "', additionalInfo:'"
                + change.detail() + "'}";
    }

    String sentence(AvroRule rule) {
        String path = "'" + change.readerPath() + "'";
        String writerPath = "'" + change.writerPath() + "'";
        return switch (rule) {
            case NAME_MISMATCH -> "The name of the schema has changed (path " + path + ")";
            case FIXED_SIZE_MISMATCH ->
                "The size of FIXED type field at path " + path + " in " + reader + " does not match with " + writer;
            case MISSING_ENUM_SYMBOLS ->
                "T" + reader.substring(1) + " is missing enum symbols '" + change.detail() + "' at path " + path
                        + " in " + writer;
            case READER_FIELD_MISSING_DEFAULT_VALUE ->
                "The field '" + change.detail() + "' at path " + path + " in " + reader
                        + " has no default value and is missing in " + writer;
            case TYPE_MISMATCH ->
                "The type (path " + path + ") of a field in " + reader + " does not match with " + writer;
            case MISSING_UNION_BRANCH ->
                "T" + reader.substring(1) + " is missing a type inside a union field at path " + writerPath + " in "
                        + writer;
            case ALIAS_CLASH ->
                "Aliases of " + reader + " give the name '" + change.detail()
                        + "', already taken or an alias itself, to path " + writerPath + " in " + writer;
            case FIELD_ALIAS_NOT_APPLIED ->
                "The field '" + change.detail() + "' at path " + path + " in " + reader
                        + " has no default value, and its alias does not count because the full name of the record in "
                        + writer + " differs";
            case NAMESPACE_CHANGED_IN_UNION ->
                "The namespace of a type inside a union at path " + path + " in " + reader
                        + " does not match with path " + writerPath + " in " + writer;
            case DECIMAL_MISMATCH ->
                "The scale or precision of the decimal at path " + path + " in " + reader + " does not match with "
                        + writer;
            case LOGICAL_TYPE_CHANGED ->
                "The logical type at path " + path + " in " + reader + " does not match with " + writer;
            case COMPARISON_TOO_LARGE -> "It cannot be proved that " + reader + " reads " + writer + ": too large";
            case NAMESPACE_CHANGED, TYPE_PROMOTED, ENUM_DEFAULT_USED, FIELD_DEFAULT_USED, FIELD_IGNORED ->
                rule.summary() + " (path " + path + " in " + reader + ")";
        };
    }
}
