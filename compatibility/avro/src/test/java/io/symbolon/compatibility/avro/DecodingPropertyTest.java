package io.symbolon.compatibility.avro;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.symbolon.compatibility.Change;
import io.symbolon.compatibility.CompatibilityPolicy;
import io.symbolon.compatibility.CompatibilityRule.Effect;
import io.symbolon.compatibility.InvalidSchemaException;
import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.compatibility.SchemaSource;
import io.symbolon.compatibility.avro.RandomDatum.EndlessDatumException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

/**
 * The verdicts held against Avro's own decoders, the fast and the plain one, on random pairs of schemas and random data.
 * More rounds: {@code -Dsymbolon.rounds=200000}; one round again: {@code -Dsymbolon.rounds=1 -Dsymbolon.seed=…}.
 */
class DecodingPropertyTest {

    private static final int DATA = 25;

    /** Avro 1.12.2 takes the reader's smallest element for the writer's when it asks whether an array can be that long. */
    private static final byte[] PADDING = new byte[100_000];

    private final AvroSchemaFormat format = new AvroSchemaFormat();
    private final List<String> tooStrict = new ArrayList<>();
    private int compatible;
    private int incompatible;

    @Test
    void compare_randomPair_isCompatibleExactlyIfDecodersReadEverything() throws IOException {
        int rounds = Integer.getInteger("symbolon.rounds", 4_000);
        long first = Long.getLong("symbolon.seed", 1);
        for (long seed = first; seed < first + rounds; seed++) {
            round(seed);
        }
        assertThat(compatible).isGreaterThanOrEqualTo(rounds / 10);
        assertThat(tooStrict)
                .as("verdicts 'incompatible', of %d, that no datum proves", incompatible)
                .hasSizeLessThanOrEqualTo(incompatible / 1_000);
    }

    private void round(long seed) throws IOException {
        Random random = new Random(seed);
        RandomSchema schemas = new RandomSchema(random);
        JsonNode text = schemas.root();
        Optional<AvroSchema> writer = parse(text);
        Optional<AvroSchema> reader = parse(new RandomMutation(random, schemas).apply(text));
        if (writer.isPresent() && reader.isPresent()) {
            RandomDatum source = new RandomDatum(random);
            List<Object> data = data(source, writer.get());
            if (!data.isEmpty() && !data(source, reader.get()).isEmpty()) {
                verify(seed, reader.get(), writer.get(), data);
            }
        }
    }

    private Optional<AvroSchema> parse(JsonNode text) {
        try {
            return Optional.of(format.parse(SchemaSource.of(text.toString()), Strictness.NEW));
        } catch (InvalidSchemaException e) {
            return Optional.empty();
        }
    }

    /** Returns nothing for a record that contains itself in every value: Avro's decoders overflow the stack on it. */
    private static List<Object> data(RandomDatum source, AvroSchema schema) {
        try {
            List<Object> data = new ArrayList<>();
            while (data.size() < DATA) {
                data.add(source.of(schema.schema()));
            }
            return data;
        } catch (EndlessDatumException e) {
            return List.of();
        }
    }

    private void verify(long seed, AvroSchema reader, AvroSchema writer, List<Object> data) throws IOException {
        List<Change> breaking = format.compare(reader, writer).stream()
                .filter(change -> change.rule().effect(CompatibilityPolicy.STRICT) == Effect.BREAKING)
                .toList();
        List<Exception> failures = new ArrayList<>();
        for (Object datum : data) {
            byte[] bytes = write(writer, datum);
            Stream.of(true, false)
                    .forEach(fast -> read(reader, writer, bytes, fast).ifPresent(failures::add));
        }
        String pair = "seed " + seed + "\nwriter " + writer + "\nreader " + reader;
        if (breaking.isEmpty()) {
            compatible++;
            assertThat(failures).as(pair).isEmpty();
        } else {
            incompatible++;
            if (failures.isEmpty() && breaking.stream().noneMatch(DecodingPropertyTest::isStricterThanDecoder)) {
                tooStrict.add(pair + "\n" + breaking);
            }
        }
    }

    /**
     * Whether the decoder is known to read what the specification does not let match: it ignores the names of records,
     * the scale of decimals, and sometimes that an alias leads to another.
     */
    private static boolean isStricterThanDecoder(Change change) {
        return change.rule() == AvroRule.NAME_MISMATCH
                || change.rule() == AvroRule.DECIMAL_MISMATCH
                || change.rule() == AvroRule.ALIAS_CLASH
                || (change.rule() == AvroRule.MISSING_UNION_BRANCH
                        && change.detail().endsWith("RECORD"));
    }

    private static byte[] write(AvroSchema schema, Object datum) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<>(schema.schema()).write(datum, encoder);
        encoder.flush();
        out.writeBytes(PADDING);
        return out.toByteArray();
    }

    private static Optional<Exception> read(AvroSchema reader, AvroSchema writer, byte[] bytes, boolean fast) {
        GenericData decoding = new GenericData();
        decoding.setFastReaderEnabled(fast);
        try {
            new GenericDatumReader<>(writer.schema(), reader.schema(), decoding)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of(e);
        }
    }
}
