package dev.tocsin.chart;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The chart of this repository in the hands of the real Helm library. */
final class Chart {
    static final Path FOLDER = Path.of("..", "helm").toAbsolutePath().normalize();

    /** Helm's rendering leaves hooks out; under another name they are documents like all. */
    static final String HOOK = "hook-of-helm";

    private static final Path WITH_HOOKS = withHooks();

    private final Path values;

    /** Values over the chart's own, as YAML; empty for the chart's own. */
    Chart(String values) {
        try {
            this.values = Files.createTempFile("values", ".yaml");
            Files.writeString(this.values, values);
            this.values.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LintResult lint() {
        return new Helm(FOLDER).lint().strict().call();
    }

    /** All documents, hooks too. */
    String render() {
        return new Helm(WITH_HOOKS)
                .template()
                .withName("bell")
                .withNamespace("tocsin")
                .withKubeVersion("1.33.0")
                .withValuesFile(values)
                .call();
    }

    Manifests manifests() {
        return Manifests.read(render());
    }

    private static Path withHooks() {
        try (var files = Files.walk(FOLDER)) {
            var copy = Files.createTempDirectory("chart");
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = copy.resolve(FOLDER.relativize(file));
                Files.createDirectories(target.resolveSibling(".").normalize());
                Files.writeString(target, Files.readString(file).replace("helm.sh/hook:", HOOK + ":"));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
