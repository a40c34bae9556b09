package dev.tocsin.chart;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What runs, of all that a chart renders. */
final class Pods {
    private Pods() {}

    /** Of services and of migrations. */
    static Stream<PodSpec> of(Manifests manifests) {
        return Stream.concat(
                manifests.of(Deployment.class).stream()
                        .map(d -> d.getSpec().getTemplate().getSpec()),
                manifests.of(Job.class).stream()
                        .map(j -> j.getSpec().getTemplate().getSpec()));
    }

    static Stream<Container> containers(Manifests manifests) {
        return of(manifests).flatMap(p -> p.getContainers().stream());
    }

    /** The settings of a deployment's only container that stand in the manifest; those out of secrets are not among them. */
    static Map<String, String> environment(Deployment deployment) {
        return environment(
                deployment.getSpec().getTemplate().getSpec().getContainers().getFirst());
    }

    static Map<String, String> environment(Container container) {
        return container.getEnv().stream()
                .filter(e -> e.getValue() != null)
                .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
    }
}
