package dev.tocsin.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind the one origin each path reaches the service that answers it. */
class RoutingTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path INTERFACES =
            Chart.FOLDER.resolveSibling("libs/contracts/src/main/resources/contracts/openapi");
    private static final Manifests MANIFESTS = new Chart("").manifests();
    private static final IngressRule RULE =
            MANIFESTS.of(Ingress.class).getFirst().getSpec().getRules().getFirst();

    @Test
    void theOriginIsThePublicUrl() {
        assertThat(RULE.getHost()).isEqualTo("tocsin.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"incident-service", "playbook-service", "notification-service"})
    void eachPathOfAnInterfaceReachesItsOwner(String service) throws IOException {
        var paths = documented(service);

        assertThat(paths)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(ownerOf(path)).isEqualTo(service));
    }

    @ParameterizedTest
    @CsvSource({
        "/, incident-service",
        "/incidents/42, incident-service",
        "/console-config.json, incident-service",
        "/n/some-token, notification-service",
        "/n/some-token/document.pdf, notification-service",
        "/news, incident-service",
        "/quarterly, incident-service"
    })
    void pagesReachTheirOwnerToo(String path, String owner) {
        assertThat(ownerOf(path)).isEqualTo(owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/health/ready", "/q/openapi"})
    void whatIsForTheInsideIsClosedToTheOutside(String path) {
        assertThat(ownerOf(path)).isEqualTo("closed");
        assertThat(MANIFESTS.of(Service.class))
                .filteredOn(service -> service.getMetadata().getName().equals("bell-tocsin-closed"))
                .singleElement()
                .satisfies(
                        service -> assertThat(service.getSpec().getSelector()).isEmpty());
    }

    private static List<String> documented(String service) throws IOException {
        var names = new ArrayList<String>();
        YAML.readTree(INTERFACES.resolve(service + ".yaml").toFile())
                .path("paths")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    /** As Kubernetes matches prefixes: by whole path elements, the longest wins. */
    private static String ownerOf(String path) {
        return RULE.getHttp().getPaths().stream()
                .filter(p -> (path + "/").startsWith(p.getPath().replaceAll("/$", "") + "/"))
                .max(Comparator.comparingInt(p -> p.getPath().length()))
                .map(RoutingTest::backend)
                .orElse("nobody");
    }

    private static String backend(HTTPIngressPath path) {
        return path.getBackend().getService().getName().replace("bell-tocsin-", "");
    }
}
