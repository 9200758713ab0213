package io.symbolon.files;

import io.symbolon.compatibility.SchemaType;

/**
 * The text of one schema and the subject that it belongs to.
 *
 * @param place where the text is, as people are told: a path, or a path at a git commit
 * @param path the way to it from the folder that is looked at, with {@code /}; what imports and relative references mean
 */
public record SchemaFile(
        String subject, String place, String path, SchemaType type, String text, Declaration declaration) {

    public SchemaFile withSubject(String other) {
        return new SchemaFile(other, place, path, type, text, declaration);
    }

    public SchemaFile withDeclaration(Declaration other) {
        return new SchemaFile(subject, place, path, type, text, other);
    }
}
