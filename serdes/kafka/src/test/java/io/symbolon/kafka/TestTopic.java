package io.symbolon.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A topic of one partition with producers and consumers that use Avro on both halves of a record. */
record TestTopic(String name, String bootstrapServers, String registryUrl) {

    void produce(Map<String, ?> more, Object key, @Nullable Object value) throws Exception {
        Map<String, Object> config = new HashMap<>(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "schema.registry.url",
                registryUrl,
                "key.serializer",
                KafkaAvroSerializer.class,
                "value.serializer",
                KafkaAvroSerializer.class));
        config.putAll(more);
        try (KafkaProducer<Object, Object> producer = new KafkaProducer<>(config)) {
            producer.send(new ProducerRecord<>(name, key, value)).get();
        }
    }

    <V> KafkaConsumer<Object, V> consumer(Map<String, ?> more) {
        Map<String, Object> config = new HashMap<>(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "schema.registry.url",
                registryUrl,
                "key.deserializer",
                KafkaAvroDeserializer.class,
                "value.deserializer",
                KafkaAvroDeserializer.class,
                "auto.offset.reset",
                "earliest"));
        config.putAll(more);
        KafkaConsumer<Object, V> consumer = new KafkaConsumer<>(config);
        consumer.assign(List.of(new TopicPartition(name, 0)));
        return consumer;
    }

    /** Polls until that many records are there; what comes too late for half a minute is not waited for. */
    static <V> List<ConsumerRecord<Object, V>> poll(KafkaConsumer<Object, V> consumer, int count) {
        List<ConsumerRecord<Object, V>> records = new ArrayList<>();
        long giveUp = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (records.size() < count && System.nanoTime() < giveUp) {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        }
        return records;
    }
}
