package dev.tocsin.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart renders what Kubernetes takes, keeps its promises in each rendering, and refuses values that are wrong. */
class ChartTest {
    private static final String EVERYTHING = """
            publicUrl: https://bell.example
            image: {repository: mirror/tocsin, tag: 1.2.3, pullSecrets: [pull-me]}
            kafka:
              bootstrapServers: k1.example:9093,k2.example:9093
              securityProtocol: SASL_SSL
              sasl: {existingSecret: kafka-user}
              tls: {existingSecret: kafka-ca}
            postgresql: {host: pg.example, sslMode: verify-full, tls: {existingSecret: pg-ca}}
            keycloak: {realmUrl: https://id.bell.example/realms/tocsin}
            traces: {enabled: true, endpoint: http://otel:4317}
            serviceMonitor: {enabled: true, labels: {release: prometheus}}
            mail: {existingSecret: smtp-user}
            defaults:
              autoscaling: {enabled: true, minReplicas: 3, maxReplicas: 9}
              nodeSelector: {kubernetes.io/arch: amd64}
              tolerations: [{key: breach, operator: Exists}]
            services:
              playbook: {env: {QUARKUS_LOG_LEVEL: DEBUG}, secretEnv: {KEY_ABC: {secret: s, key: k}}, egressPorts: [22]}
            """;
    private static final String LEAST = """
            ingress: {enabled: false}
            migration: {enabled: false}
            networkPolicy: {enabled: false}
            """;

    static Stream<String> valueSets() {
        return Stream.of("", EVERYTHING, LEAST);
    }

    @Test
    void lintFindsNothing() {
        var result = Chart.lint();

        assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
        assertThat(result.getMessages()).noneMatch(m -> m.contains("[WARNING]") || m.contains("[ERROR]"));
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void eachDocumentIsKnownToKubernetesAndNamedOnce(String values) {
        var manifests = new Chart(values).manifests();

        assertThat(manifests.all().stream()
                        .map(m -> m.getKind() + "/" + m.getMetadata().getName()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(manifests.of(Deployment.class)).hasSize(3);
        assertThat(manifests.of(PodDisruptionBudget.class)).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void eachContainerIsConfinedAndBounded(String values) {
        assertThat(Pods.containers(new Chart(values).manifests())).isNotEmpty().allSatisfy(container -> {
            var security = container.getSecurityContext();
            assertThat(security.getAllowPrivilegeEscalation()).isFalse();
            assertThat(security.getReadOnlyRootFilesystem()).isTrue();
            assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsKey("memory");
            assertThat(container.getImage()).matches("[a-z/]+-service:[0-9]+\\.[0-9]+\\.[0-9]+");
            assertThat(container.getVolumeMounts())
                    .anyMatch(m -> m.getMountPath().equals("/tmp"));
        });
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void eachPodIsNobodyInParticular(String values) {
        assertThat(Pods.of(new Chart(values).manifests())).isNotEmpty().allSatisfy(pod -> {
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void eachServiceIsProbedAndSpread(String values) {
        assertThat(new Chart(values).manifests().of(Deployment.class)).allSatisfy(deployment -> {
            var pod = deployment.getSpec().getTemplate().getSpec();
            var container = pod.getContainers().getFirst();
            assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/q/health/started");
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/q/health/ready");
            assertThat(pod.getTopologySpreadConstraints()).hasSize(2);
            var replicas = deployment.getSpec().getReplicas();
            assertThat(replicas == null || replicas >= 2).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void eachSelectorFindsItsPodsAndNoOthers(String values) {
        var manifests = new Chart(values).manifests();

        assertThat(manifests.of(Service.class))
                .filteredOn(service -> !service.getSpec().getSelector().isEmpty())
                .hasSize(3)
                .allSatisfy(service -> assertThat(manifests.of(Deployment.class).stream()
                                .filter(d -> d.getSpec()
                                        .getTemplate()
                                        .getMetadata()
                                        .getLabels()
                                        .entrySet()
                                        .containsAll(
                                                service.getSpec().getSelector().entrySet())))
                        .singleElement()
                        .extracting(d -> d.getMetadata().getName())
                        .isEqualTo(service.getMetadata().getName()));
    }

    @Test
    void theMigrationRunsBeforeTheNewVersionAndEnds() {
        assertThat(new Chart("").manifests().of(Job.class)).hasSize(3).allSatisfy(job -> {
            var environment = Pods.environment(
                    job.getSpec().getTemplate().getSpec().getContainers().getFirst());
            assertThat(job.getMetadata().getAnnotations()).containsEntry(Chart.HOOK, "pre-install,pre-upgrade");
            assertThat(environment)
                    .containsEntry("TOCSIN_MIGRATE_AT_START", "true")
                    .containsEntry("QUARKUS_INIT_AND_EXIT", "true");
        });
        assertThat(new Chart("").manifests().of(Deployment.class))
                .allSatisfy(deployment -> assertThat(Pods.environment(deployment))
                        .doesNotContainKeys("TOCSIN_MIGRATE_AT_START", "QUARKUS_INIT_AND_EXIT"));
    }

    @Test
    void portsOfProbesAndServicesAreThoseThatAreListenedOn() {
        assertThat(new Chart("").manifests().of(Deployment.class)).allSatisfy(deployment -> {
            var container =
                    deployment.getSpec().getTemplate().getSpec().getContainers().getFirst();
            assertThat(container.getPorts())
                    .singleElement()
                    .extracting(port -> port.getName() + "=" + port.getContainerPort())
                    .isEqualTo("http=" + Pods.environment(container).get("QUARKUS_HTTP_PORT"));
        });
    }

    @Test
    void addressesReachTheServices() {
        assertThat(new Chart(EVERYTHING).manifests().of(Deployment.class)).allSatisfy(deployment -> {
            assertThat(Pods.environment(deployment))
                    .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "k1.example:9093,k2.example:9093")
                    .containsEntry("KAFKA_SECURITY_PROTOCOL", "SASL_SSL")
                    .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "https://id.bell.example/realms/tocsin")
                    .extractingByKey("QUARKUS_DATASOURCE_JDBC_URL")
                    .asString()
                    .startsWith("jdbc:postgresql://pg.example:5432/")
                    .endsWith("?sslmode=verify-full&sslrootcert=/etc/tocsin/postgresql/ca.crt");
        });
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void noSecretStandsInAManifest(String values) {
        assertThat(Pods.containers(new Chart(values).manifests()).flatMap(c -> c.getEnv().stream()))
                .filteredOn(e -> e.getName().matches(".*(PASSWORD|USERNAME|JAAS_CONFIG|_KEY|_SECRET)$"))
                .isNotEmpty()
                .allSatisfy(e ->
                        assertThat(e.getValueFrom().getSecretKeyRef().getName()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void noSettingIsNamedTwice(String values) {
        assertThat(Pods.containers(new Chart(values).manifests()))
                .allSatisfy(container -> assertThat(container.getEnv())
                        .extracting(EnvVar::getName)
                        .doesNotHaveDuplicates());
    }

    @Test
    void scalingIsLeftToTheAutoscalerWhereItIsOn() {
        var manifests = new Chart(EVERYTHING).manifests();

        assertThat(manifests.of(HorizontalPodAutoscaler.class)).hasSize(3).allSatisfy(a -> {
            assertThat(a.getSpec().getMinReplicas()).isEqualTo(3);
            assertThat(a.getSpec().getMaxReplicas()).isEqualTo(9);
        });
        assertThat(manifests.of(Deployment.class))
                .allSatisfy(d -> assertThat(d.getSpec().getReplicas()).isNull());
        assertThat(manifests.of(ServiceMonitor.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image: {tag: latest}",
                "publicUrl: https://bell.example/some/path",
                "kafka: {bootstrapServers: kafka}",
                "kafka: {securityProtocol: SASL_SSL}",
                "defaults: {replicas: 1}",
                "services: {incident: {replica: 3}}",
                "postgresql: {port: 70000}",
                "keycloak: {realmUrl: https://id.example.org}",
                "mail: {from: nobody}",
                "notices: {linkLife: for ever}",
                "notices: {exerciseAddress: ops}",
                "mial: {host: smtp}"
            })
    void wrongValuesAreRefused(String values) {
        var chart = new Chart(values);

        assertThatThrownBy(chart::render).hasMessageContaining("values don't meet the specifications of the schema");
    }
}
