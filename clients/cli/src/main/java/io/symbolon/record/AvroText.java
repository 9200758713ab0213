package io.symbolon.record;

import io.symbolon.compatibility.ParsedSchema;
import io.symbolon.compatibility.SchemaType;
import io.symbolon.compatibility.avro.AvroSchema;
import io.symbolon.serdes.RecordEncoder;
import io.symbolon.serdes.avro.AvroRecordFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.io.JsonEncoder;
import org.jspecify.annotations.Nullable;

/** Avro records in Avro's own JSON encoding: the value of a union names its type. */
final class AvroText implements RecordText {

    private final AvroRecordFormat format = new AvroRecordFormat();

    @Override
    public SchemaType type() {
        return SchemaType.AVRO;
    }

    @Override
    public Object value(String json, ParsedSchema schema) throws IOException {
        Schema avro = ((AvroSchema) schema).schema();
        Object value =
                new GenericDatumReader<>(avro).read(null, DecoderFactory.get().jsonDecoder(avro, json));
        return Objects.requireNonNull(value, "a record cannot be null");
    }

    @Override
    public RecordEncoder encoder(Object value, ParsedSchema schema) {
        return format.encoder(((AvroSchema) schema).schema(), schema);
    }

    @Override
    public String decode(byte[] bytes, int offset, ParsedSchema schema) throws IOException {
        Object value = format.decoder(schema).decode(bytes, offset);
        return json(((AvroSchema) schema).schema(), value instanceof byte[] raw ? ByteBuffer.wrap(raw) : value);
    }

    @Override
    public List<Span> explain(byte[] bytes, int offset, ParsedSchema schema) throws IOException {
        return new AvroLayout(bytes, offset).explain(((AvroSchema) schema).schema());
    }

    static String json(Schema schema, @Nullable Object value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonEncoder encoder = EncoderFactory.get().jsonEncoder(schema, out, false);
        new GenericDatumWriter<@Nullable Object>(schema).write(value, encoder);
        encoder.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
