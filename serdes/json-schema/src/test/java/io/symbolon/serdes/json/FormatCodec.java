package io.symbolon.serdes.json;

import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.SerdeConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A format without a registry: what it makes of values and texts whose schema is known. */
record FormatCodec(JsonSchemaRecordFormat format) {

    private static final byte[] NO_PREFIX = {};

    static FormatCodec with(Map<String, ?> config) {
        return new FormatCodec(new JsonSchemaRecordFormat(new SerdeConfig(config), RecordPart.VALUE));
    }

    ParsedSchema parse(SchemaSource source) {
        return format.schemas().parse(source, Strictness.STORED);
    }

    String encode(Object value) throws IOException {
        return encodeAs(format.describe(format.schemaOf(value)), value);
    }

    String encodeAs(ParsedSchema target, Object value) throws IOException {
        byte[] bytes = format.encoder(format.schemaOf(value), target).encode(NO_PREFIX, value);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    Object decode(String schema, String text) throws IOException {
        return decode(SchemaSource.of(schema), text);
    }

    Object decode(SchemaSource schema, String text) throws IOException {
        return format.decoder(parse(schema)).decode(text.getBytes(StandardCharsets.UTF_8), 0);
    }
}
