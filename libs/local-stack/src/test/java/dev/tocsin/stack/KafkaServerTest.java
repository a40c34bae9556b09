package dev.tocsin.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.stack.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {
    @TempDir
    Path folder;

    @Test
    void keepsItsRecordsBetweenStarts() throws Exception {
        var port = Ports.free();
        try (var kafka = KafkaServer.start(folder.resolve("kafka"), port)) {
            Topics.make(kafka.bootstrapServers());
            send(kafka, "tocsin.incidents", "one", "rung");
        }
        try (var kafka = KafkaServer.start(folder.resolve("kafka"), port)) {
            assertThat(read(kafka, "tocsin.incidents")).containsExactly("rung");
        }
    }

    @Test
    void comesBackAfterAStopWithWhatItHeld() throws Exception {
        try (var kafka = KafkaServer.start()) {
            send(kafka, "tocsin.duties", "one", "owed");
            kafka.stop();
            kafka.startAgain();
            assertThat(read(kafka, "tocsin.duties")).containsExactly("owed");
        }
    }

    @Test
    void makesEveryTopicWithADeadLetterTopicBesideIt() throws Exception {
        try (var kafka = KafkaServer.start();
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            Topics.make(kafka.bootstrapServers());
            assertThat(admin.listTopics().names().get())
                    .contains("tocsin.triggers", "tocsin.triggers.dlq", "tocsin.notices", "tocsin.notices.dlq");
            var parties = new ConfigResource(ConfigResource.Type.TOPIC, "tocsin.parties");
            assertThat(admin.describeConfigs(List.of(parties)).all().get().values())
                    .allMatch(c -> c.get("cleanup.policy").value().equals("compact"));
        }
    }

    private static void send(KafkaServer kafka, String topic, String key, String value) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }

    private static List<String> read(KafkaServer kafka, String topic) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", "reader", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            var values = new ArrayList<String>();
            var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (values.isEmpty() && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> values.add(r.value()));
            }
            return values;
        }
    }
}
