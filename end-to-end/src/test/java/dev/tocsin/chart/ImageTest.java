package dev.tocsin.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The recipe of the images and the chart agree. */
class ImageTest {
    @Test
    void theImageRunsAsTheUserOfTheChart() throws IOException {
        var helpers = Files.readString(Chart.FOLDER.resolve("templates/_helpers.tpl"));

        assertThat(recipe()).contains("USER 10001:10001");
        assertThat(helpers).contains("runAsUser: 10001", "runAsGroup: 10001");
    }

    @Test
    void theBaseIsPinnedToTheRuntimeOfTheBuild() throws IOException {
        assertThat(recipe())
                .filteredOn(line -> line.startsWith("FROM "))
                .containsExactly("FROM eclipse-temurin:25-jre");
    }

    @Test
    void warningsOfTheRuntimeStayOutOfTheLog() throws IOException {
        assertThat(String.join("\n", recipe()))
                .contains("\"--enable-native-access=ALL-UNNAMED\"", "\"--sun-misc-unsafe-memory-access=allow\"");
    }

    @Test
    void eachImageOfTheChartHasAModule() {
        assertThat(new Chart("").render().lines().filter(l -> l.strip().startsWith("image: ")))
                .isNotEmpty()
                .allSatisfy(line -> {
                    var service = line.replaceAll(".*/", "").replaceAll(":.*", "");
                    assertThat(Chart.FOLDER.resolveSibling(service).resolve("pom.xml"))
                            .isRegularFile();
                });
    }

    private static List<String> recipe() throws IOException {
        return Files.readAllLines(Chart.FOLDER.resolve("image/Dockerfile"));
    }
}
