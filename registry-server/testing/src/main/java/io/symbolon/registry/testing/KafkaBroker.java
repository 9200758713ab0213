package io.symbolon.registry.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A real Kafka broker, its own controller, in this process: free ports of the local host, data in a directory that goes with it. */
public final class KafkaBroker implements AutoCloseable {

    private final Path directory;
    private final String address;
    private final KafkaRaftServer server;

    private KafkaBroker(Path directory, String address, KafkaRaftServer server) {
        this.directory = directory;
        this.address = address;
        this.server = server;
    }

    /** Starts a broker and returns when it takes records. */
    public static KafkaBroker start() {
        try {
            Path directory = Files.createTempDirectory("kafka-broker");
            List<Integer> ports = freePorts();
            String address = "127.0.0.1:" + ports.get(0);
            String controller = "127.0.0.1:" + ports.get(1);
            Properties configuration = configuration(directory, address, controller);
            format(directory, configuration);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(configuration, false), Time.SYSTEM);
            server.startup();
            return new KafkaBroker(directory, address, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What goes into {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return address;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kafka starts only on a directory that its own tool has prepared, and the tool reads a file. */
    private static void format(Path directory, Properties configuration) throws IOException {
        Path file = directory.resolve("broker.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            configuration.store(writer, null);
        }
        String[] format = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()};
        int status = StorageTool.execute(format, new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
        if (status != 0) {
            throw new IllegalStateException("Kafka could not format " + directory + ": status " + status);
        }
    }

    private static Properties configuration(Path directory, String address, String controller) {
        Properties configuration = new Properties();
        configuration.put("process.roles", "broker,controller");
        configuration.put("node.id", "1");
        configuration.put("log.dirs", directory.resolve("data").toString());
        configuration.put("listeners", "CLIENTS://" + address + ",CONTROLLER://" + controller);
        configuration.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        configuration.put("inter.broker.listener.name", "CLIENTS");
        configuration.put("controller.listener.names", "CONTROLLER");
        configuration.put("controller.quorum.voters", "1@" + controller);
        configuration.put("offsets.topic.num.partitions", "1");
        configuration.put("offsets.topic.replication.factor", "1");
        configuration.put("transaction.state.log.num.partitions", "1");
        configuration.put("transaction.state.log.replication.factor", "1");
        configuration.put("transaction.state.log.min.isr", "1");
        configuration.put("group.initial.rebalance.delay.ms", "0");
        configuration.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20));
        return configuration;
    }

    /** Two ports that are free now, different from each other. */
    private static List<Integer> freePorts() throws IOException {
        InetAddress local = InetAddress.getLoopbackAddress();
        try (ServerSocket one = new ServerSocket(0, 0, local);
                ServerSocket other = new ServerSocket(0, 0, local)) {
            return List.of(one.getLocalPort(), other.getLocalPort());
        }
    }
}
