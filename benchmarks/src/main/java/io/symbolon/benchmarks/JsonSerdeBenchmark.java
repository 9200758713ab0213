package io.symbolon.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.symbolon.kafka.KafkaJsonSchemaDeserializer;
import io.symbolon.kafka.KafkaJsonSchemaSerializer;
import io.symbolon.registry.testing.InMemoryRegistry;
import io.symbolon.serdes.json.JsonSchemaRecordFormat;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
 * What does an object of ten properties cost through the serializer and back, validated both ways, against Jackson and the
 * validator alone? Time in nanoseconds, allocation in bytes per record.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(3)
public class JsonSerdeBenchmark {

    private static final String TOPIC = "orders";

    private final Order order = new Order(
            42L, "customer-4711", 1_457_842_472L, 3, 19.99, true, Currency.EUR, "leave at the door", 1.5f, "north-2");
    private final JsonMapper mapper = new JsonMapper();
    private final JsonNode tree = mapper.valueToTree(order);
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(new JsonSchemaRecordFormat().schemaOf(order).toJson());

    private final InMemoryRegistry registry = InMemoryRegistry.start();
    private final KafkaJsonSchemaSerializer<Object> serializer = new KafkaJsonSchemaSerializer<>();
    private final KafkaJsonSchemaSerializer<Object> treeSerializer = new KafkaJsonSchemaSerializer<>();
    private final KafkaJsonSchemaDeserializer<Object> deserializer = new KafkaJsonSchemaDeserializer<>();
    private final KafkaJsonSchemaDeserializer<Object> treeDeserializer = new KafkaJsonSchemaDeserializer<>();

    static void answer() throws Exception {
        new Runner(new OptionsBuilder()
                        .include(JsonSerdeBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    @Setup
    public void configure() {
        serializer.configure(validating(Map.of()), false);
        deserializer.configure(validating(Map.of("json.value.type", Order.class)), false);
        serializer.serialize(TOPIC, order);
        treeSerializer.configure(validating(Map.of("auto.register.schemas", false, "use.latest.version", true)), false);
        treeDeserializer.configure(validating(Map.of("json.value.type", JsonNode.class)), false);
    }

    private Map<String, Object> validating(Map<String, Object> more) {
        Map<String, Object> config = new HashMap<>(more);
        config.put("schema.registry.url", registry.url());
        config.put("json.fail.invalid.schema", true);
        return config;
    }

    @TearDown
    public void stop() {
        serializer.close();
        treeSerializer.close();
        deserializer.close();
        treeDeserializer.close();
        registry.close();
    }

    @Benchmark
    public Object bareObject() throws IOException {
        JsonNode written = valid(mapper.valueToTree(order));
        JsonNode read = valid(mapper.readTree(mapper.writeValueAsBytes(written)));
        return mapper.treeToValue(read, Order.class);
    }

    @Benchmark
    public @Nullable Object symbolonObject() {
        return deserializer.deserialize(TOPIC, serializer.serialize(TOPIC, order));
    }

    @Benchmark
    public Object bareTree() throws IOException {
        return valid(mapper.readTree(mapper.writeValueAsBytes(valid(tree))));
    }

    @Benchmark
    public @Nullable Object symbolonTree() {
        return treeDeserializer.deserialize(TOPIC, treeSerializer.serialize(TOPIC, tree));
    }

    private JsonNode valid(JsonNode document) {
        if (!schema.validate(document).isEmpty()) {
            throw new IllegalStateException("The benchmark's own document must be valid");
        }
        return document;
    }

    /** The fields of the record in the Avro benchmark. */
    record Order(
            long id,
            String customer,
            long placed,
            int lines,
            double total,
            boolean paid,
            Currency currency,
            String note,
            float weight,
            String region) {}

    enum Currency {
        EUR,
        USD
    }
}
