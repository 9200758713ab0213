package io.symbolon.examples.quickstart;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.symbolon.registry.testing.InMemoryRegistry;
import io.symbolon.registry.testing.KafkaBroker;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.LoggerFactory;

/** Sends users through a registry and a broker, reads them back with a later schema, and counts bytes. */
public final class Quickstart {

    private static final List<String> COMPRESSIONS = List.of("none", "gzip", "snappy", "lz4", "zstd");

    private final Map<String, String> addresses;
    private final PrintStream out;

    /** @param addresses where the broker and the registry are, in the words of a Kafka client's configuration */
    Quickstart(Map<String, String> addresses, PrintStream out) {
        this.addresses = addresses;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        keepBrokerQuiet();
        System.out.println("Starting a schema registry and a Kafka broker in this process ...");
        try (InMemoryRegistry registry = InMemoryRegistry.start();
                KafkaBroker broker = KafkaBroker.start()) {
            Map<String, String> addresses =
                    Map.of("schema.registry.url", registry.url(), "bootstrap.servers", broker.bootstrapServers());
            new Quickstart(addresses, System.out).run();
        }
    }

    /** A broker and its clients have much to log about starting and stopping; here only the story is told. */
    private static void keepBrokerQuiet() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.OFF);
    }

    void run() throws Exception {
        out.printf("  registry  %s%n", addresses.get("schema.registry.url"));
        out.printf("  broker    %s%n%n", addresses.get("bootstrap.servers"));

        Map<String, UserTopic> topics = new LinkedHashMap<>();
        for (String compression : COMPRESSIONS) {
            topics.put(compression, sendUsers(compression));
        }
        ConsumerRecord<Integer, GenericRecord> first = readBack(topics);
        compareEncodings(first);
        compareCompressions(topics);
        deleteUser();
    }

    private UserTopic sendUsers(String compression) throws Exception {
        UserTopic topic = new UserTopic("users-" + compression, addresses);
        topic.create("delete");
        topic.send(Users.TEN, compression);
        return topic;
    }

    /** The id in front of the bytes tells which schema they were written with; whoever reads them may have a later one. */
    private ConsumerRecord<Integer, GenericRecord> readBack(Map<String, UserTopic> topics) {
        List<ConsumerRecord<Integer, GenericRecord>> records = new ArrayList<>();
        topics.values().forEach(topic -> records.addAll(topic.read(Users.TEN.size(), Users.LATER_SCHEMA)));

        out.printf("Sent %d users as Avro through a topic for each compression. The first,%n", Users.TEN.size());
        out.printf("  %s,%n", Users.TEN.get(0));
        out.printf("comes back, read with a later schema that adds a country, as%n");
        out.printf("  %s.%n", records.get(0).value());
        out.printf("%d records went and %d came back.%n%n", COMPRESSIONS.size() * Users.TEN.size(), records.size());
        return records.get(0);
    }

    private void compareEncodings(ConsumerRecord<Integer, GenericRecord> first) throws IOException {
        GenericRecord user = Users.TEN.get(0);
        int withId = first.serializedValueSize();

        out.printf("Bytes for that first user%n");
        out.printf("%6d  as compact JSON text%n", Encodings.json(user).length);
        out.printf(
                "%6d  as Avro with the schema inside (object container file)%n", Encodings.containerFile(user).length);
        out.printf("%6d  as Avro with the schema's id: a zero, 4 bytes of id, %d of data%n", withId, withId - 5);
        int protobuf = ProtobufUsers.serialize(user, addresses).length;
        out.printf(
                "%6d  as Protobuf with the schema's id and the message's index: 5 bytes, 1, and %d of data%n",
                protobuf, protobuf - 6);
        int json = JsonUsers.serialize(user, addresses).length;
        out.printf("%6d  as JSON with the schema's id: 5 bytes, and %d of text%n%n", json, json - 5);
    }

    private void compareCompressions(Map<String, UserTopic> topics) throws Exception {
        out.printf("Bytes that the broker keeps for all %d, sent as one batch%n", Users.TEN.size());
        for (Map.Entry<String, UserTopic> topic : topics.entrySet()) {
            out.printf("%6d  %s%n", topic.getValue().storedBytes(), topic.getKey());
        }
    }

    private void deleteUser() throws Exception {
        UserTopic topic = new UserTopic("users-compacted", addresses);
        topic.create("compact");
        topic.send(Users.TEN.subList(0, 1), "none");
        topic.delete(Users.TEN.get(0));
        ConsumerRecord<Integer, GenericRecord> tombstone =
                topic.read(2, Users.SCHEMA).get(1);

        out.printf(
                "%nA null value deletes user %d from a compacted topic: it came back as %s.%n",
                tombstone.key(), tombstone.value());
    }
}
