package dev.tocsin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The AsyncAPI documents name the topics that the services really read and write, and so does the operators' list. */
class TopicsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern INCOMING = Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.topic");
    private static final Pattern LISTED = Pattern.compile("^\\| `(tocsin\\.[a-z]+)` \\|", Pattern.MULTILINE);
    private static final Pattern CONSTANT = Pattern.compile("String \\w+ = \"(tocsin\\.[a-z]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"incident-service", "playbook-service", "notification-service"})
    void whatIsReadIsDocumented(String service) {
        assertThat(channels(service, "receive")).isNotEmpty().isEqualTo(configured(service));
    }

    @ParameterizedTest
    @ValueSource(strings = {"incident-service", "playbook-service", "notification-service"})
    void whatIsSentIsDocumented(String service) {
        var sent = named(service);
        sent.removeAll(configured(service));

        assertThat(sent).isNotEmpty().isSubsetOf(channels(service, "send"));
    }

    @Test
    void operatorsAreToldOfEachTopic() {
        var all = new TreeSet<String>();
        for (var service : Set.of("incident-service", "playbook-service", "notification-service")) {
            all.addAll(channels(service, "send"));
            all.addAll(channels(service, "receive"));
        }
        var listed = LISTED.matcher(text(ROOT.resolve("docs/operations.md")))
                .results()
                .map(topic -> topic.group(1))
                .collect(Collectors.toSet());

        assertThat(listed).isEqualTo(all);
    }

    private static Set<String> channels(String service, String action) {
        var document = document(service);
        var topics = new TreeSet<String>();
        for (JsonNode operation : document.path("operations")) {
            if (action.equals(operation.path("action").asText())) {
                var channel = operation.at("/channel/$ref").asText().replaceFirst("^#", "");
                topics.add(address(document.at(channel)));
            }
        }
        return topics;
    }

    /** A channel of another service is a reference into its document. */
    private static String address(JsonNode channel) {
        var reference = channel.path("$ref").asText();
        var end = reference.indexOf(".yaml#");
        return end < 0
                ? channel.path("address").asText()
                : document(reference.substring(0, end))
                        .at(reference.substring(end + 6) + "/address")
                        .asText();
    }

    private static Set<String> configured(String service) {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(ROOT.resolve(service + "/src/main/resources/application.properties"))) {
            settings.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings.stringPropertyNames().stream()
                .filter(INCOMING.asMatchPredicate())
                .map(settings::getProperty)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Topics that the code has a constant for: those of the readers, and those that events are sent to. */
    private static Set<String> named(String service) {
        try (var files = Files.walk(ROOT.resolve(service + "/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> CONSTANT.matcher(text(file)).results())
                    .map(topic -> topic.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode document(String service) {
        try {
            return YAML.readTree(
                    ROOT.resolve("libs/contracts/src/main/resources/contracts/asyncapi/" + service + ".yaml")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
