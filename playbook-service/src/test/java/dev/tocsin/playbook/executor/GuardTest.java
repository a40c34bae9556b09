package dev.tocsin.playbook.executor;

import static dev.tocsin.playbook.executor.Workshop.command;
import static dev.tocsin.playbook.executor.Workshop.order;
import static dev.tocsin.playbook.executor.Workshop.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to the inside that nobody configured. */
class GuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://127.8.9.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://10.1.2.3/",
                "http://172.31.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "ssh://192.168.0.7:22"
            })
    void refusesInternalAddresses(String url) {
        try (Workshop workshop = new Workshop(Map.of())) {
            assertThatThrownBy(() -> workshop.guard.address(URI.create(url)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("internal address");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://93.184.215.14/", "https://[2606:4700::1111]/", "http://172.32.0.1", "http://11.0.0.1"})
    void letsOthersThrough(String url) {
        try (Workshop workshop = new Workshop(Map.of())) {
            assertThat(workshop.guard.address(URI.create(url)).getHostAddress()).isNotEmpty();
        }
    }

    @Test
    void sendsNothingToAnInternalAddress() throws IOException {
        try (ASystem system = ASystem.answering(200, "the inside");
                Workshop workshop = new Workshop(Map.of())) {
            assertThat(workshop.http(order(command(request("GET", "/", null), system.url(), null)))
                            .summary())
                    .isEqualTo("localhost is an internal address, and no target here is configured for it");
            assertThat(system.heard()).isEmpty();
        }
    }

    @Test
    void letsACommandGoToAConfiguredTargetAndNotBesideIt() {
        try (Workshop workshop = new Workshop(Map.of("tocsin.targets.siem.url", "http://10.0.0.5:9200/siem"))) {
            assertThat(workshop.guard
                            .address(URI.create("http://10.0.0.5:9200/siem/_search"))
                            .getHostAddress())
                    .isEqualTo("10.0.0.5");
            for (String beside : new String[] {
                "http://10.0.0.5:9200/other",
                "http://10.0.0.5:22/siem",
                "http://10.0.0.6:9200/siem/_search",
                "http://10.0.0.5:9200/siem/../other",
                "http://10.0.0.5:9200/siem/%2E%2e/other"
            }) {
                assertThatThrownBy(() -> workshop.guard.address(URI.create(beside)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void letsACommandGoToANetworkOfTheSettings() {
        try (Workshop workshop = new Workshop(Map.of("tocsin.executors.internal-networks", "10.2.0.0/16,fd12::/16"))) {
            assertThat(workshop.guard.address(URI.create("http://10.2.9.9")).getHostAddress())
                    .isEqualTo("10.2.9.9");
            assertThatThrownBy(() -> workshop.guard.address(URI.create("http://10.3.0.1")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "internal.test", "::/129", "10.0.0.0/", ""})
    void refusesASettingThatIsNoNetwork(String text) {
        assertThatThrownBy(() -> Network.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
