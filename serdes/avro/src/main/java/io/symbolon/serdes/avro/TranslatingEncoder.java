package io.symbolon.serdes.avro;

import io.symbolon.serdes.RecordEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.EncoderFactory;

/**
 * Values of one schema to the bytes of another, for example the subject's latest: fields that only the target has get their
 * default, fields that it lacks are left out, exactly as if a reader with the target had read the value.
 */
final class TranslatingEncoder implements RecordEncoder {

    private static final byte[] NO_PREFIX = {};

    private final RecordEncoder own;
    private final Schema target;
    private final DatumReader<?> translator;
    private final Decoders decoders;

    TranslatingEncoder(RecordEncoder own, Schema schema, Schema target, Decoders decoders) {
        this.own = own;
        this.target = target;
        this.decoders = decoders;
        translator = BoundedElements.in(Reading.fastReader(GenericData.get(), schema, target), schema, target);
    }

    @Override
    public byte[] encode(byte[] prefix, Object value) throws IOException {
        byte[] bytes = own.encode(NO_PREFIX, value);
        Object translated = translator.read(null, decoders.over(bytes, 0));
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        result.writeBytes(prefix);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(result, null);
        new GenericDatumWriter<>(target).write(translated, encoder);
        return result.toByteArray();
    }
}
