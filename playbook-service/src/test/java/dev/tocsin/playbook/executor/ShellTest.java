package dev.tocsin.playbook.executor;

import static dev.tocsin.playbook.executor.Workshop.command;
import static dev.tocsin.playbook.executor.Workshop.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.OutputsExtension.Output;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import dev.tocsin.playbook.targets.TestTargets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Scripts on this machine, and what they cannot do. */
class ShellTest extends ExecutorCheck {
    private static final Map<String, String> ON =
            Map.of("tocsin.shells.bash", "true", "tocsin.shells.powershell", "true");

    private final Workshop bench = new Workshop(Workshop.open());

    @AfterEach
    void close() {
        bench.close();
    }

    private static Executor shells(Map<String, String> settings) {
        return new ShellExecutor(
                TestTargets.config(settings, ShellsConfig.class).getConfigMapping(ShellsConfig.class), Workshop.JSON);
    }

    @Override
    protected Executor executor() {
        return shells(ON);
    }

    @Override
    protected ResolvedCommand example() {
        return bash("echo hello");
    }

    @Override
    protected boolean connects() {
        return false;
    }

    private static ResolvedCommand bash(String text) {
        return command(new Command.Other("bash", null, text), "localhost", null, new Output(0, "", "__said__"));
    }

    private Outcome ran(String text) {
        return bench.executors(executor()).execute(order(bash(text)));
    }

    private String said(String text) {
        Outcome outcome = ran(text);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return String.valueOf(((Outcome.Done) outcome).values().get("__said__"));
    }

    @Test
    void isOffUnlessTheSettingsSayOtherwise() {
        for (String type : List.of("bash", "powershell")) {
            ResolvedCommand command = command(new Command.Other(type, null, "echo hello"), "localhost", null);
            Executor off = shells(Map.of());
            assertThat(bench.executors(new Echo(), off).execute(order(command)))
                    .isEqualTo(new Outcome.Refused("No executor here takes " + type
                            + " commands, only x-echo: it is off, save where tocsin.shells." + type + " is true"));
            assertThatThrownBy(() -> off.preview(command)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void runsAScriptAndGoesByItsStatus() {
        assertThat(said("for i in 1 2; do echo \"line $i\"; done")).isEqualTo("line 1\nline 2");
        assertThat(ran("exit 3")).isEqualTo(new Outcome.Refused("the command ended with status 3"));
    }

    @Test
    void givesItNothingOfTheServiceAndAnEmptyFolder() {
        String variables = said("env | cut -d= -f1 | sort | tr '\\n' ' '; ls -A | wc -l");
        assertThat(variables.split("\\s+"))
                .containsExactlyInAnyOrder(
                        "HOME", "LANG", "PATH", "PWD", "SHLVL", "TOCSIN_IDEMPOTENCY_KEY", "TOCSIN_SANDBOX", "_", "0");
        String folder = said("touch left-behind; pwd");
        assertThat(Path.of(folder)).doesNotExist();
    }

    @Test
    void holdsItWithinItsLimits() {
        assertThat(ran("printf -v all '%600000000s' x && echo ${#all}")).isInstanceOf(Outcome.Refused.class);
        assertThat(ran("head -c 100000000 /dev/zero > big")).isInstanceOf(Outcome.Refused.class);
        assertThat(said("ulimit -c -n | tr -s ' ' | grep -o '[0-9]*$' | tr '\\n' ' '"))
                .isEqualTo("0 256");
    }

    @Test
    void killsItWithEverythingThatItStartedWhenItsTimeIsOver() throws Exception {
        Path sign = Files.createTempFile("sign", "");
        String script = "setsid bash -c 'sleep 1000; true' & (sleep 1001 &) ; echo started > " + sign + "; sleep 1002";
        try {
            assertThatThrownBy(() -> bench.executors(executor())
                            .execute(Workshop.until(bash(script), Instant.now().plusSeconds(2))))
                    .isInstanceOf(TryAgain.class)
                    .hasMessage("the command did not end in time");
            assertThat(sign).hasContent("started");
            Awaitility.await().untilAsserted(() -> assertThat(sleepers()).isEmpty());
        } finally {
            Files.delete(sign);
        }
    }

    @Test
    void killsWhatItLeavesBehindWhenItEnds() {
        assertThat(said("setsid sleep 1000 & echo gone")).isEqualTo("gone");
        Awaitility.await().untilAsserted(() -> assertThat(sleepers()).isEmpty());
    }

    private static List<String> sleepers() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.matches(".*sleep 100[0-2]( .*)?"))
                .toList();
    }

    @Test
    void runsOnThisMachineOnly() {
        ResolvedCommand elsewhere = command(new Command.Other("bash", null, "echo hello"), "db.example.org", null);
        assertThat(bench.executors(executor()).execute(order(elsewhere)).summary())
                .isEqualTo("bash commands run on this machine only, which the system is not: use ssh");
    }

    @Test
    void doesNotRunAgainWhatMayHaveRun() {
        assertThat(bench.executors(executor()).execute(Workshop.again(bash("echo twice"))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void readsNoMoreThanItMay() {
        Map<String, String> settings = new HashMap<>(Workshop.open());
        settings.put("tocsin.executors.size-limit", "1000");
        try (Workshop small = new Workshop(settings)) {
            assertThat(small.executors(executor())
                            .execute(order(bash("head -c 5000 /dev/zero")))
                            .summary())
                    .isEqualTo("the command ended with status 0 and more output than is read");
        }
    }
}
