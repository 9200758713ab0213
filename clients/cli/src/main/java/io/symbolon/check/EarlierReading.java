package io.symbolon.check;

import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaFormats;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.SchemaType;
import io.symbolon.files.ForeignSchemas;
import io.symbolon.files.ToolException;

/**
 * How schemas of before are read.
 *
 * @param foreign where they, and those of now, find what they refer to without having it
 */
public record EarlierReading(SchemaFormats formats, ForeignSchemas foreign) {

    /** @param place where the text is, as people are told */
    ParsedSchema read(SchemaType type, SchemaSource source, String place) {
        try {
            return formats.get(type).parse(source, Strictness.STORED);
        } catch (InvalidSchemaException e) {
            throw ToolException.invalid(place + " cannot be compared with, for it is no schema: " + e.getMessage(), e);
        }
    }
}
