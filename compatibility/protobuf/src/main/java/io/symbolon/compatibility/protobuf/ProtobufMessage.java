package io.symbolon.compatibility.protobuf;

import io.symbolon.compatibility.Change;
import io.symbolon.compatibility.Finding;

/** The line that says what a finding means, in the shape and, where it has them, the words of the reference registry. */
final class ProtobufMessage {

    private final Change change;
    private final String reader;
    private final String writer;

    ProtobufMessage(Finding finding) {
        this.change = finding.change();
        this.reader = "the " + finding.direction().reader() + " schema";
        this.writer = "the " + finding.direction().writer() + " schema";
    }

    String line(ProtobufRule rule) {
        return "{errorType:\"" + rule.id() + "\", description:\"" + sentence(rule) + "\"}";
    }

    String sentence(ProtobufRule rule) {
        String path = "'" + change.readerPath() + "'";
        return switch (rule) {
            case PACKAGE_CHANGED ->
                "The package at " + path + " in " + reader + " does not match the package in " + writer;
            case MESSAGE_REMOVED ->
                "T" + reader.substring(1) + " is missing a MESSAGE type at path " + path + " in " + writer;
            case FIELD_KIND_CHANGED ->
                "The type of a field at path " + path + " in " + reader + " does not match " + writer;
            case FIELD_SCALAR_KIND_CHANGED ->
                "The kind of a SCALAR field at path " + path + " in " + reader + " does not match its kind in "
                        + writer;
            case FIELD_NUMERIC_LABEL_CHANGED ->
                "The label for a NUMERIC field at path " + path + " in " + reader + " does not match its label in "
                        + writer;
            case REQUIRED_FIELD_ADDED ->
                "A required field  at path " + path + " in " + reader + " is missing in " + writer;
            case ONEOF_FIELD_REMOVED ->
                "T" + reader.substring(1) + " is missing a oneof field at path " + path + " in " + writer;
            case MULTIPLE_FIELDS_MOVED_TO_ONEOF ->
                "Multiple fields in the oneof at path " + path + " in " + reader + " are outside a oneof in " + writer;
            case FIELD_MOVED_TO_EXISTING_ONEOF ->
                "A field in the oneof at path " + path + " in " + reader + " is outside an existing oneof in " + writer;
            default -> own(rule, path);
        };
    }

    /** What the reference registry has no words for. */
    private String own(ProtobufRule rule, String path) {
        String summary = rule.summary();
        return summary.substring(0, summary.length() - 1) + " (path " + path + " in " + reader + ", path '"
                + change.writerPath() + "' in " + writer + ": " + change.detail() + ")";
    }
}
