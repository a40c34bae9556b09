package dev.tocsin.stack;

import dev.tocsin.stack.process.Folders;
import dev.tocsin.stack.process.Ports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker and its KRaft controller in this JVM, for the machine itself only (loopback, no encryption). Started again with
 * the same folder and port it has all its records; its {@link #main} is the same broker as a process of its own.
 */
public final class KafkaServer implements AutoCloseable {
    private static final String CLUSTER_ID = "dG9jc2luLWxvY2FsLWthZg";

    private final Path data;
    private final int port;
    private final boolean forgetful;
    private @Nullable KafkaRaftServer server;

    private KafkaServer(Path data, int port, boolean forgetful) {
        this.data = data;
        this.port = port;
        this.forgetful = forgetful;
    }

    /** A broker for tests: any free port, its records removed at the end, the topics of Tocsin made. */
    public static KafkaServer start() {
        var kafka = new KafkaServer(Folders.temporary("kafka-"), Ports.free(), true);
        kafka.startAgain();
        Topics.make(kafka.bootstrapServers());
        return kafka;
    }

    /** A broker on that port that keeps its records in that folder. */
    public static KafkaServer start(Path data, int port) {
        var kafka = new KafkaServer(Folders.made(data), port, false);
        kafka.startAgain();
        return kafka;
    }

    /** Starts the broker after {@link #stop()}, with the records that it had. */
    public synchronized void startAgain() {
        var settings = settings(data, port);
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(data, settings);
        }
        var started = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        started.startup();
        server = started;
    }

    /** Stops the broker and keeps its records; clients see it gone. */
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    /** Runs the broker as a process: folder of the records, port. Ends on SIGTERM. */
    public static void main(String[] args) throws InterruptedException {
        var kafka = start(Path.of(args[0]), Integer.parseInt(args[1]));
        var ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            kafka.close();
                            ended.countDown();
                        },
                        "stop-kafka"));
        Topics.make(kafka.bootstrapServers());
        System.out.println("Kafka listens on " + kafka.bootstrapServers());
        ended.await();
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public void close() {
        stop();
        if (forgetful) {
            Folders.remove(data);
        }
    }

    private static Map<String, String> settings(Path data, int port) {
        var controller = Ports.free();
        var settings = new TreeMap<String, String>();
        settings.put("node.id", "1");
        settings.put("process.roles", "broker,controller");
        settings.put("controller.quorum.voters", "1@localhost:" + controller);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "CLIENTS://localhost:" + port + ",CONTROLLER://localhost:" + controller);
        settings.put("advertised.listeners", "CLIENTS://localhost:" + port);
        settings.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "CLIENTS");
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        oneBroker(settings);
        small(settings);
        return settings;
    }

    private static void oneBroker(Map<String, String> settings) {
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.num.partitions", "3");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // Consumers of a test or a fresh start shall not wait for members that never come.
        settings.put("group.initial.rebalance.delay.ms", "0");
    }

    private static void small(Map<String, String> settings) {
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("log.cleaner.dedupe.buffer.size", "8388608");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("log.segment.bytes", "67108864");
    }

    private static void format(Path data, Map<String, String> settings) {
        try {
            var file = Files.createTempFile("kafka", ".properties");
            Files.write(
                    file,
                    settings.entrySet().stream()
                            .map(e -> e.getKey() + "=" + e.getValue())
                            .toList());
            var said = new ByteArrayOutputStream();
            var out = new PrintStream(said, true, StandardCharsets.UTF_8);
            var code = StorageTool.execute(
                    new String[] {"format", "-t", CLUSTER_ID, "-c", file.toString(), "--ignore-formatted"}, out);
            Files.delete(file);
            if (code != 0) {
                throw new IllegalStateException("cannot format " + data + ": " + said.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot format " + data, e);
        }
    }
}
