package io.symbolon.record;

import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaType;
import io.symbolon.serdes.RecordEncoder;
import java.io.IOException;
import java.util.List;

/**
 * Records of one format as JSON texts. What is no record of the schema ends in an {@link IOException} or a
 * {@link RuntimeException} that says why.
 */
interface RecordText {

    SchemaType type();

    /** The value that a text means. */
    Object value(String json, ParsedSchema schema) throws IOException;

    /** Makes what writes such a value. */
    RecordEncoder encoder(Object value, ParsedSchema schema);

    /** The record that starts at an offset, on one line. */
    String decode(byte[] bytes, int offset, ParsedSchema schema) throws IOException;

    /** What the bytes of the record are for, in their order. */
    List<Span> explain(byte[] bytes, int offset, ParsedSchema schema) throws IOException;
}
