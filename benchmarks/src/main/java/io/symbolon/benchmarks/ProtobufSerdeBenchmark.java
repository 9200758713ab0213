package io.symbolon.benchmarks;

import com.google.logging.type.HttpRequest;
import com.google.protobuf.Duration;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.symbolon.kafka.KafkaProtobufDeserializer;
import io.symbolon.kafka.KafkaProtobufSerializer;
import io.symbolon.registry.testing.InMemoryRegistry;
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
 * What does a Protobuf message of eleven fields cost through the serializer and back, against bare {@code toByteArray} and
 * {@code parseFrom}? Time in nanoseconds, allocation in bytes per record.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(3)
public class ProtobufSerdeBenchmark {

    private static final String TOPIC = "requests";

    private final HttpRequest generated = HttpRequest.newBuilder()
            .setRequestMethod("POST")
            .setRequestUrl("https://shop.example.org/orders/4711?lines=all")
            .setRequestSize(1_457_842L)
            .setStatus(200)
            .setResponseSize(472L)
            .setUserAgent("curl/8.14.1")
            .setRemoteIp("192.0.2.17")
            .setServerIp("192.0.2.1")
            .setLatency(Duration.newBuilder().setNanos(7_250_000))
            .setCacheLookup(true)
            .setProtocol("HTTP/1.1")
            .build();
    private final DynamicMessage dynamic = DynamicMessage.newBuilder(generated).build();

    private final InMemoryRegistry registry = InMemoryRegistry.start();
    private final KafkaProtobufSerializer<Message> serializer = new KafkaProtobufSerializer<>();
    private final KafkaProtobufDeserializer<Message> dynamicDeserializer = new KafkaProtobufDeserializer<>();
    private final KafkaProtobufDeserializer<Message> generatedDeserializer = new KafkaProtobufDeserializer<>();

    static void answer() throws Exception {
        new Runner(new OptionsBuilder()
                        .include(ProtobufSerdeBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    @Setup
    public void configure() {
        String url = registry.url();
        serializer.configure(Map.of("schema.registry.url", url), false);
        dynamicDeserializer.configure(Map.of("schema.registry.url", url), false);
        generatedDeserializer.configure(
                Map.of("schema.registry.url", url, "specific.protobuf.value.type", HttpRequest.class), false);
    }

    @TearDown
    public void stop() {
        serializer.close();
        dynamicDeserializer.close();
        generatedDeserializer.close();
        registry.close();
    }

    @Benchmark
    public Object bareDynamic() throws InvalidProtocolBufferException {
        return DynamicMessage.parseFrom(HttpRequest.getDescriptor(), dynamic.toByteArray());
    }

    @Benchmark
    public @Nullable Object symbolonDynamic() {
        return dynamicDeserializer.deserialize(TOPIC, serializer.serialize(TOPIC, dynamic));
    }

    @Benchmark
    public Object bareGenerated() throws InvalidProtocolBufferException {
        return HttpRequest.parseFrom(generated.toByteArray());
    }

    @Benchmark
    public @Nullable Object symbolonGenerated() {
        return generatedDeserializer.deserialize(TOPIC, serializer.serialize(TOPIC, generated));
    }
}
