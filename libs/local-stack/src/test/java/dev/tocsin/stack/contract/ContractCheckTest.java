package dev.tocsin.stack.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The check finds what is wrong and says where. */
class ContractCheckTest {
    @Test
    void passesAnExample() {
        assertThat(ContractCheck.event(example())).isEmpty();
    }

    @Test
    void saysWhereAnEventBreaksItsSchema() {
        var broken = example().replace("\"sent\"", "\"posted\"");

        assertThat(ContractCheck.event(broken))
                .singleElement()
                .asString()
                .startsWith("/data/state: ")
                .contains("duty.changed.v1");
    }

    @Test
    void saysThatATypeIsNotOurs() {
        assertThat(ContractCheck.event("{\"type\": \"com.example.seen\"}"))
                .singleElement()
                .asString()
                .contains("com.example.seen");
    }

    @Test
    void saysThatATypeHasNoSchema() {
        assertThat(ContractCheck.event("{\"type\": \"dev.tocsin.bell.rung.v1\"}"))
                .singleElement()
                .asString()
                .contains("contracts/events/bell.rung.v1.schema.json is not on the class path");
    }

    @Test
    void checksProblemDocuments() {
        assertThat(ContractCheck.problem(
                        "{\"type\": \"https://tocsin.dev/problems/x\", \"title\": \"X\", \"status\": 404}"))
                .isEmpty();
        assertThat(ContractCheck.problem("{}")).hasSize(3);
    }

    private static String example() {
        var path = "contracts/events/examples/duty.changed.v1/awkward.json";
        try (var in = ContractCheckTest.class.getClassLoader().getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
