package io.symbolon.examples.quickstart;

import io.symbolon.kafka.KafkaAvroDeserializer;
import io.symbolon.kafka.KafkaAvroSerializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.IntegerDeserializer;
import org.apache.kafka.common.serialization.IntegerSerializer;

/** A topic of users by their ids: how a program writes Avro to Kafka and reads it back. */
final class UserTopic {

    private final String name;
    private final Map<String, Object> addresses;

    /** @param addresses {@code bootstrap.servers} and {@code schema.registry.url} */
    UserTopic(String name, Map<String, String> addresses) {
        this.name = name;
        this.addresses = Map.copyOf(addresses);
    }

    void create(String cleanupPolicy) throws ExecutionException, InterruptedException {
        NewTopic topic = new NewTopic(name, 1, (short) 1).configs(Map.of("cleanup.policy", cleanupPolicy));
        try (Admin admin = Admin.create(addresses)) {
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    /** Sends users as one batch; the schema of the first is registered on the way. */
    void send(List<GenericRecord> users, String compression) throws ExecutionException, InterruptedException {
        Map<String, Object> config = with(Map.of(
                "key.serializer",
                IntegerSerializer.class,
                "value.serializer",
                KafkaAvroSerializer.class,
                "compression.type",
                compression,
                "linger.ms",
                1000));
        try (KafkaProducer<Integer, GenericRecord> producer = new KafkaProducer<>(config)) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (GenericRecord user : users) {
                sent.add(producer.send(new ProducerRecord<>(name, Users.idOf(user), user)));
            }
            producer.flush();
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get();
            }
        }
    }

    /** Sends a tombstone: the null value that tells a compacted topic to forget a key. */
    void delete(GenericRecord user) throws ExecutionException, InterruptedException {
        Map<String, Object> config =
                with(Map.of("key.serializer", IntegerSerializer.class, "value.serializer", KafkaAvroSerializer.class));
        try (KafkaProducer<Integer, GenericRecord> producer = new KafkaProducer<>(config)) {
            producer.send(new ProducerRecord<>(name, Users.idOf(user), null)).get();
        }
    }

    /** Reads the first records of the topic into the reader's own schema. */
    List<ConsumerRecord<Integer, GenericRecord>> read(int count, Schema readerSchema) {
        Map<String, Object> config = with(Map.of(
                "key.deserializer", IntegerDeserializer.class,
                "value.deserializer", KafkaAvroDeserializer.class,
                "avro.value.reader.schema", readerSchema));
        try (KafkaConsumer<Integer, GenericRecord> consumer = new KafkaConsumer<>(config)) {
            consumer.assign(List.of(partition()));
            consumer.seekToBeginning(List.of(partition()));
            List<ConsumerRecord<Integer, GenericRecord>> records = new ArrayList<>();
            while (records.size() < count) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
            return records;
        }
    }

    /** What the broker's log of the topic takes on disk, headers of batches and records included. */
    long storedBytes() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(addresses)) {
            int broker = admin.describeCluster().controller().get().id();
            return admin.describeLogDirs(List.of(broker)).allDescriptions().get().values().stream()
                    .flatMap(directories -> directories.values().stream())
                    .flatMap(directory -> directory.replicaInfos().entrySet().stream())
                    .filter(replica -> replica.getKey().equals(partition()))
                    .mapToLong(replica -> replica.getValue().size())
                    .sum();
        }
    }

    private TopicPartition partition() {
        return new TopicPartition(name, 0);
    }

    private Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> config = new HashMap<>(addresses);
        config.putAll(more);
        return config;
    }
}
