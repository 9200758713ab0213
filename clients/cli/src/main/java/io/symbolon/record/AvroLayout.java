package io.symbolon.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/** Which bytes of an Avro record hold which field; arrays and maps stay whole. For one record. */
final class AvroLayout {

    private final BinaryDecoder decoder;
    private final int end;
    private final List<Span> spans = new ArrayList<>();

    AvroLayout(byte[] bytes, int offset) {
        this.decoder = DecoderFactory.get().binaryDecoder(bytes, offset, bytes.length - offset, null);
        this.end = bytes.length;
    }

    List<Span> explain(Schema schema) throws IOException {
        walk(schema, "");
        return spans;
    }

    private void walk(Schema schema, String name) throws IOException {
        switch (schema.getType()) {
            case RECORD -> {
                for (Field field : schema.getFields()) {
                    walk(field.schema(), name.isEmpty() ? field.name() : name + "." + field.name());
                }
            }
            case UNION -> {
                int from = position();
                int branch = decoder.readIndex();
                if (branch < 0 || branch >= schema.getTypes().size()) {
                    throw new IOException("the union " + name + " has no branch " + branch);
                }
                Schema chosen = schema.getTypes().get(branch);
                spans.add(new Span(from, position(), label(name) + "branch " + branch + ", " + chosen.getFullName()));
                walk(chosen, name);
            }
            default -> {
                int from = position();
                Object value = new GenericDatumReader<>(schema).read(null, decoder);
                if (position() > from) {
                    spans.add(new Span(
                            from,
                            position(),
                            label(name) + schema.getType().getName() + " " + AvroText.json(schema, value)));
                }
            }
        }
    }

    private int position() throws IOException {
        return end - decoder.inputStream().available();
    }

    private static String label(String name) {
        return name.isEmpty() ? "" : name + ": ";
    }
}
