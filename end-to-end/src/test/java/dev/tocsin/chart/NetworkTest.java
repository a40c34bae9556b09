package dev.tocsin.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The network is closed save for what is named. */
class NetworkTest {
    private static final String PORTS = """
            postgresql: {port: 6432}
            mail: {port: 2525}
            networkPolicy: {egressPorts: [443, 9092]}
            services: {playbook: {egressPorts: [22]}}
            """;

    @Test
    void nobodyIsLetInOrOutWithoutBeingNamed() {
        var policies = new Chart("").manifests().of(NetworkPolicy.class);

        assertThat(policies).hasSize(6).allSatisfy(policy -> {
            assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
            assertThat(policy.getSpec().getIngress())
                    .allMatch(rule -> !rule.getFrom().isEmpty());
            assertThat(policy.getSpec().getEgress())
                    .isNotEmpty()
                    .allMatch(
                            rule -> !rule.getPorts().isEmpty() && !rule.getTo().isEmpty());
        });
    }

    @Test
    void eachReachesWhatItNeedsAndNoMore() {
        assertThat(ports("incident-service")).containsExactly(53, 53, 6432, 443, 9092);
        assertThat(ports("playbook-service")).containsExactly(53, 53, 6432, 443, 9092, 22);
        assertThat(ports("notification-service")).containsExactly(53, 53, 6432, 2525, 443, 9092);
    }

    @Test
    void aMigrationReachesItsDatabaseBeforeAllElseIsThere() {
        var policy = policy("incident-service-migration");

        assertThat(policy.getMetadata().getAnnotations())
                .containsEntry(Chart.HOOK, "pre-install,pre-upgrade")
                .containsEntry("helm.sh/hook-weight", "-1");
        assertThat(policy.getSpec().getIngress()).isEmpty();
        assertThat(ports("incident-service-migration")).containsExactly(53, 53, 6432);
    }

    @Test
    void theCloudsOwnAddressesAreNeverOpen() {
        assertThat(policy("playbook-service").getSpec().getEgress().stream()
                        .flatMap(rule -> rule.getTo().stream())
                        .filter(to -> to.getIpBlock() != null)
                        .flatMap(to -> to.getIpBlock().getExcept().stream()))
                .contains("169.254.0.0/16", "fe80::/10");
    }

    private static NetworkPolicy policy(String name) {
        return new Chart(PORTS)
                .manifests().of(NetworkPolicy.class).stream()
                        .filter(p -> p.getMetadata().getName().equals("bell-tocsin-" + name))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<Integer> ports(String name) {
        return policy(name).getSpec().getEgress().stream()
                .map(NetworkPolicyEgressRule::getPorts)
                .flatMap(List::stream)
                .map(port -> port.getPort().getIntVal())
                .toList();
    }
}
