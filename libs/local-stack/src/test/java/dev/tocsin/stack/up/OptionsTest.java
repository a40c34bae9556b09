package dev.tocsin.stack.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.stack.service.StackPorts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    private static final Path REPOSITORY = Path.of("/repository");

    @Test
    void keepsDataInTheRepositoryAndTakesTheWellKnownPorts() {
        var options = Options.read(REPOSITORY, List.of());
        assertThat(options.fresh()).isFalse();
        assertThat(options.plan().data()).isEqualTo(Path.of("/repository/.tocsin"));
        assertThat(options.plan().ports()).isEqualTo(StackPorts.wellKnown());
    }

    @Test
    void takesOtherDataAndOtherPorts() {
        var options = Options.read(REPOSITORY, List.of("--fresh", "--data", "/elsewhere", "--first-port", "20000"));
        assertThat(options.fresh()).isTrue();
        assertThat(options.plan().data()).isEqualTo(Path.of("/elsewhere"));
        assertThat(options.plan().ports().incident()).isEqualTo(20_000);
        assertThat(options.plan().ports().mailPage()).isEqualTo(20_008);
    }

    @ParameterizedTest
    @CsvSource({
        "--refresh, Unknown option --refresh",
        "--data, Nothing follows --data",
        "--first-port, Nothing follows --first-port",
        "--first-port 99999, --first-port takes a number",
        "--first-port eighty, --first-port takes a number"
    })
    void saysWhatIsWrong(String line, String message) {
        assertThatThrownBy(() -> Options.read(REPOSITORY, List.of(line.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
