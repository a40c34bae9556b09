package dev.tocsin.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** notification-service, and nobody else, learns how notices leave the house. */
class NoticeSettingsTest {
    private static final String SETTINGS = """
            publicUrl: https://bell.example
            notices: {linkLife: 30d, exerciseAddress: drills@bell.example}
            reminders: {people: ['counsel:maria:maria@bell.example', 'commander::desk@bell.example']}
            mail: {host: relay.example, port: 2525, from: breach@bell.example, startTls: optional, existingSecret: relay-user}
            """;

    @Test
    void linksBeginWithThePublicOrigin() {
        assertThat(Pods.environment(deployment(SETTINGS, "notification")))
                .containsEntry("TOCSIN_NOTICES_PUBLIC_URL", "https://bell.example")
                .containsEntry("TOCSIN_NOTICES_LINK_LIFE", "30d")
                .containsEntry("TOCSIN_NOTICES_EXERCISE_ADDRESS", "drills@bell.example");
    }

    @Test
    void mailGoesToTheRelayThatIsNamed() {
        assertThat(Pods.environment(deployment(SETTINGS, "notification")))
                .containsAllEntriesOf(Map.of(
                        "QUARKUS_MAILER_HOST", "relay.example",
                        "QUARKUS_MAILER_PORT", "2525",
                        "QUARKUS_MAILER_FROM", "breach@bell.example",
                        "QUARKUS_MAILER_START_TLS", "OPTIONAL"));
    }

    @Test
    void peopleAreNamedWhoAreReminded() {
        assertThat(Pods.environment(deployment(SETTINGS, "notification")))
                .containsEntry(
                        "TOCSIN_REMINDERS_PEOPLE", "counsel:maria:maria@bell.example,commander::desk@bell.example");
        assertThat(Pods.environment(deployment("", "notification"))).doesNotContainKey("TOCSIN_REMINDERS_PEOPLE");
    }

    @Test
    void theRelaysPasswordComesOutOfItsSecret() {
        var container = deployment(SETTINGS, "notification")
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst();

        assertThat(container.getEnv())
                .filteredOn(e -> e.getName().matches("QUARKUS_MAILER_(USERNAME|PASSWORD)"))
                .hasSize(2)
                .extracting((EnvVar e) -> e.getValueFrom().getSecretKeyRef().getName())
                .containsOnly("relay-user");
    }

    @Test
    void withoutASecretNobodySignsIn() {
        assertThat(deployment("", "notification")
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getEnv())
                .extracting(EnvVar::getName)
                .contains("QUARKUS_MAILER_HOST")
                .doesNotContain("QUARKUS_MAILER_USERNAME", "QUARKUS_MAILER_PASSWORD");
    }

    @Test
    void otherServicesSendNoMail() {
        for (var service : new String[] {"incident", "playbook"}) {
            assertThat(Pods.environment(deployment(SETTINGS, service)).keySet())
                    .noneMatch(name -> name.matches("(QUARKUS_MAILER|TOCSIN_NOTICES|TOCSIN_REMINDERS)_.*"));
        }
    }

    private static Deployment deployment(String values, String service) {
        return new Chart(values)
                .manifests().of(Deployment.class).stream()
                        .filter(d -> d.getMetadata().getName().equals("bell-tocsin-" + service + "-service"))
                        .findFirst()
                        .orElseThrow();
    }
}
