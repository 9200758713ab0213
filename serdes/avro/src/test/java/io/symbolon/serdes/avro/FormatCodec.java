package io.symbolon.serdes.avro;

import io.symbolon.compatibility.avro.AvroSchema;
import io.symbolon.serdes.RecordPart;
import io.symbolon.serdes.SerdeConfig;
import java.io.IOException;
import java.util.Map;
import org.apache.avro.Schema;

/** A format without a registry: what it makes of values and bytes whose schema is known. */
record FormatCodec(AvroRecordFormat format) {

    private static final byte[] NO_PREFIX = {};

    static FormatCodec with(Map<String, ?> config) {
        return new FormatCodec(new AvroRecordFormat(new SerdeConfig(config), RecordPart.VALUE));
    }

    byte[] encode(Object value) throws IOException {
        Schema schema = format.schemaOf(value);
        return encodeAs(((AvroSchema) format.describe(schema)).schema(), value);
    }

    byte[] encodeAs(Schema target, Object value) throws IOException {
        return format.encoder(format.schemaOf(value), AvroSchema.of(target)).encode(NO_PREFIX, value);
    }

    Object decode(Schema writer, byte[] bytes) throws IOException {
        return format.decoder(AvroSchema.of(writer)).decode(bytes, 0);
    }
}
