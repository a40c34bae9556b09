package dev.tocsin.playbook.executor;

import static dev.tocsin.playbook.executor.Workshop.command;
import static dev.tocsin.playbook.executor.Workshop.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.OutputsExtension.Output;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds whatever an executor does. */
class ExecutorsTest {
    private static final String SECRET = "s3cret\"of the system";

    private final Workshop workshop =
            new Workshop(Map.of("tocsin.targets.shop.url", "https://shop.test", "tocsin.secrets.shop.token", SECRET));
    private final Executors executors = workshop.executors(new Echo());

    @AfterEach
    void close() {
        workshop.close();
    }

    private static ResolvedCommand echo(String text) {
        return command(
                new Command.Other("x-echo", null, text), "https://shop.test/a", "shop", new Output(0, "", "__said__"));
    }

    @Test
    void refusesACommandThatNobodyTakesAndSaysWhich() {
        Outcome outcome =
                executors.execute(order(command(new Command.Other("x-fax", null, "dial"), "https://shop.test", null)));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.summary()).isEqualTo("No executor here takes x-fax commands, only x-echo");
    }

    @ParameterizedTest
    @CsvSource({"sigma,convert it", "yara,scanner", "kestrel,runtime", "jupyter,runtime", "caldera-cmd,operation"})
    void saysWhyNobodyTakesATypeOfTheStandard(String type, String word) {
        Outcome outcome =
                executors.execute(order(command(new Command.Other(type, null, "x"), "https://shop.test", null)));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.summary())
                .startsWith("No executor here takes " + type + " commands, only x-echo: ")
                .contains(word);
    }

    @Test
    void masksTheCredentialInValuesAndSummary() {
        Outcome outcome = executors.execute(order(echo("hello")));
        assertThat(outcome).isEqualTo(new Outcome.Done(Map.of("__said__", "hello [secret]"), "echoed with [secret]"));
    }

    @Test
    void masksWhatASystemMakesOfASecret() {
        Masks masks = new Masks(workshop.targets, echo("x").authentication());
        masks.hide(SECRET);
        assertThat(masks.masked(
                        "{\"token\":\"s3cret\\\"of the system\"} s3cret%22of+the+system czNjcmV0Im9mIHRoZSBzeXN0ZW0="))
                .isEqualTo("{\"token\":\"[secret]\"} [secret] [secret]");
    }

    @Test
    void breaksOffWhatDoesNotEnd() {
        Map<String, String> hasty = Map.of(
                "tocsin.executors.time-limit", "100ms",
                "tocsin.targets.shop.url", "https://shop.test",
                "tocsin.secrets.shop.token", SECRET);
        try (Workshop quick = new Workshop(hasty)) {
            assertThatThrownBy(() -> quick.executors(new Echo()).execute(order(echo(Echo.HANG))))
                    .isInstanceOfSatisfying(
                            TryAgain.class,
                            failure -> assertThat(failure.mayHaveHappened()).isTrue())
                    .hasMessageStartingWith("it did not end within");
        }
    }

    @Test
    void tellsNothingOfAnExecutorThatBreaks() {
        assertThatThrownBy(() -> executors.execute(order(echo(Echo.BREAK))))
                .isInstanceOf(TryAgain.class)
                .hasMessage("the executor of x-echo broke")
                .hasNoCause();
    }

    @Test
    void showsInADrillWhatWouldBeSent() {
        assertThat(executors.execute(Workshop.dry(echo("hello"))).summary())
                .isEqualTo("not sent: this is a drill; it would be echo hello to the system");
    }

    @Test
    void givesACredentialToItsOwnAddressOnly() {
        ResolvedCommand elsewhere = command(new Command.Other("x-echo", null, "hi"), "https://shop.test.evil", "shop");
        assertThat(executors.execute(order(elsewhere)).summary())
                .isEqualTo("The credential shop is not for this address");
    }
}
