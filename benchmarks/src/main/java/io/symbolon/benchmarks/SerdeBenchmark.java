package io.symbolon.benchmarks;

import io.symbolon.benchmarks.records.Currency;
import io.symbolon.benchmarks.records.Order;
import io.symbolon.kafka.KafkaAvroDeserializer;
import io.symbolon.kafka.KafkaAvroSerializer;
import io.symbolon.registry.testing.InMemoryRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What does a record of ten fields cost through the serializer and back, against bare Avro with an encoder, a decoder and a
 * buffer that are reused? Time in nanoseconds, allocation in bytes per record.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(value = 3, jvmArgsAppend = "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.symbolon.benchmarks.records")
public class SerdeBenchmark {

    private static final String TOPIC = "orders";

    private final Order specific = new Order(
            42L, "customer-4711", 1_457_842_472L, 3, 19.99, true, Currency.EUR, "leave at the door", 1.5f, "north-2");
    private final GenericData.Record generic = generic();

    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(512);
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(buffer, null);
    private final BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(new byte[0], null);
    private final DatumWriter<Order> specificWriter = new SpecificDatumWriter<>(Order.SCHEMA$);
    private final DatumReader<Order> specificReader = new SpecificDatumReader<>(Order.SCHEMA$);
    private final DatumWriter<GenericData.Record> genericWriter = new GenericDatumWriter<>(Order.SCHEMA$);
    private final DatumReader<GenericData.Record> genericReader = new GenericDatumReader<>(Order.SCHEMA$);

    private final InMemoryRegistry registry = InMemoryRegistry.start();
    private final KafkaAvroSerializer serializer = new KafkaAvroSerializer();
    private final KafkaAvroDeserializer genericDeserializer = new KafkaAvroDeserializer();
    private final KafkaAvroDeserializer specificDeserializer = new KafkaAvroDeserializer();

    static void answer() throws Exception {
        new Runner(new OptionsBuilder()
                        .include(SerdeBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    @Setup
    public void configure() {
        String url = registry.url();
        serializer.configure(Map.of("schema.registry.url", url), false);
        genericDeserializer.configure(Map.of("schema.registry.url", url), false);
        specificDeserializer.configure(Map.of("schema.registry.url", url, "specific.avro.reader", true), false);
    }

    @TearDown
    public void stop() {
        serializer.close();
        genericDeserializer.close();
        specificDeserializer.close();
        registry.close();
    }

    @Benchmark
    public Object bareGeneric() throws IOException {
        return bare(generic, genericWriter, genericReader);
    }

    @Benchmark
    public @Nullable Object symbolonGeneric() {
        return genericDeserializer.deserialize(TOPIC, serializer.serialize(TOPIC, generic));
    }

    @Benchmark
    public Object bareSpecific() throws IOException {
        return bare(specific, specificWriter, specificReader);
    }

    @Benchmark
    public @Nullable Object symbolonSpecific() {
        return specificDeserializer.deserialize(TOPIC, serializer.serialize(TOPIC, specific));
    }

    private <T> T bare(T value, DatumWriter<T> writer, DatumReader<T> reader) throws IOException {
        buffer.reset();
        writer.write(value, encoder);
        encoder.flush();
        byte[] bytes = buffer.toByteArray();
        return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, decoder));
    }

    private GenericData.Record generic() {
        GenericData.Record copy = new GenericData.Record(Order.SCHEMA$);
        Order.SCHEMA$.getFields().forEach(field -> copy.put(field.pos(), specific.get(field.pos())));
        copy.put(
                "currency",
                new GenericData.EnumSymbol(Order.SCHEMA$.getField("currency").schema(), "EUR"));
        return copy;
    }
}
