package io.symbolon.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;

/** Ways to write a record that need no registry, to compare with. */
final class Encodings {

    private Encodings() {}

    /** Text that names every field again in every record. */
    static byte[] json(GenericRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Encoder encoder = EncoderFactory.get().jsonEncoder(record.getSchema(), bytes);
        new GenericDatumWriter<>(record.getSchema()).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    /** Avro's file format, whose head is the whole schema. */
    static byte[] containerFile(GenericRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataFileWriter<GenericRecord> file = new DataFileWriter<>(new GenericDatumWriter<>(record.getSchema()))) {
            file.create(record.getSchema(), bytes).append(record);
        }
        return bytes.toByteArray();
    }
}
