package dev.tocsin.playbook.executor;

import static dev.tocsin.playbook.executor.Workshop.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.playbook.cacao.AgentTarget;
import dev.tocsin.playbook.cacao.Authentication;
import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.OutputsExtension.Output;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import java.io.IOException;
import java.security.KeyPair;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands on a host with a real sshd. */
class SshTest extends ExecutorCheck {
    private AHost host;
    private KeyPair user;
    private Workshop bench;

    @BeforeEach
    void open() throws Exception {
        user = AHost.key("ecdsa-sha2-nistp256", 256);
        host = new AHost(List.of(AHost.key("ecdsa-sha2-nistp256", 256), AHost.key("ssh-rsa", 2048)), user);
        bench = new Workshop(settings());
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
        host.close();
    }

    @Override
    protected Executor executor() {
        return new SshExecutor(bench.guard, Workshop.JSON);
    }

    @Override
    protected ResolvedCommand example() {
        return ssh("127.0.0.1", 1, "nobody", "echo hello");
    }

    @Override
    protected Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Workshop.open());
        settings.put("tocsin.targets.nobody.url", "ssh://127.0.0.1:1");
        settings.put("tocsin.targets.nobody.user", AHost.USER);
        settings.put("tocsin.targets.nobody.host-key", host.hostKey());
        settings.put("tocsin.secrets.nobody.password", AHost.PASSWORD);
        settings.put("tocsin.targets.host.url", host.url());
        settings.put("tocsin.targets.host.user", AHost.USER);
        settings.put("tocsin.targets.host.host-key", host.hostKey());
        settings.put("tocsin.secrets.host.password", AHost.PASSWORD);
        return settings;
    }

    private static ResolvedCommand ssh(String address, int port, String credential, String text) {
        return new ResolvedCommand(
                new Command.Other("ssh", null, text),
                new AgentTarget(
                        "ssh--1", "ssh", "the host", Map.of("ipv4", List.of(address)), String.valueOf(port), null),
                new Authentication("user-auth--1", "user-auth", credential, false),
                List.of(new Output(0, "", "__said__")),
                null);
    }

    private ResolvedCommand here(String text) {
        return ssh("127.0.0.1", host.port(), "host", text);
    }

    private Outcome ran(Map<String, String> changes, String text) {
        Map<String, String> settings = settings();
        settings.putAll(changes);
        try (Workshop workshop = new Workshop(settings)) {
            return workshop.executors(new SshExecutor(workshop.guard, Workshop.JSON))
                    .execute(order(here(text)));
        }
    }

    @Test
    void runsACommandAndGivesBackWhatItSays() {
        assertThat(ran(Map.of(), "echo isolated; 'as it stands'"))
                .isEqualTo(new Outcome.Done(Map.of("__said__", "isolated; 'as it stands'"), "ended with status 0"));
        assertThat(ran(Map.of(), "false")).isEqualTo(new Outcome.Refused("the command ended with status 7"));
    }

    @Test
    void signsInByAKey() {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(user.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        Map<String, String> byKey = Map.of("tocsin.secrets.host.password", "", "tocsin.secrets.host.private-key", pem);
        assertThat(ran(byKey, "echo in")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void saysNothingToAHostWhoseKeyIsAnother() throws Exception {
        String other = AHost.line(AHost.key("ecdsa-sha2-nistp256", 256));
        assertThat(ran(Map.of("tocsin.targets.host.host-key", other), "echo hello")
                        .summary())
                .isEqualTo("The host key of host is not the one that is known");
        assertThat(ran(Map.of("tocsin.targets.host.host-key", ""), "echo hello").summary())
                .isEqualTo("The host key of host is not configured");
        assertThat(host.heard()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ssh-rsa,2048", "ssh-ed25519,256", "ecdsa-sha2-nistp384,384"})
    void knowsAHostByAKeyOfAnyKind(String type, int size) throws Exception {
        KeyPair known = AHost.key(type, size);
        try (AHost several = new AHost(List.of(known, AHost.key("ecdsa-sha2-nistp256", 256)), user)) {
            Map<String, String> changes =
                    Map.of("tocsin.targets.host.url", several.url(), "tocsin.targets.host.host-key", several.hostKey());
            Map<String, String> settings = settings();
            settings.putAll(changes);
            try (Workshop workshop = new Workshop(settings)) {
                assertThat(workshop.executors(new SshExecutor(workshop.guard, Workshop.JSON))
                                .execute(order(ssh("127.0.0.1", several.port(), "host", "echo hello"))))
                        .isInstanceOf(Outcome.Done.class);
            }
        }
    }

    @Test
    void saysThatSigningInWasRefused() {
        assertThat(ran(Map.of("tocsin.secrets.host.password", "wrong one"), "echo hello"))
                .isEqualTo(new Outcome.Refused("Signing in to host was refused"));
    }

    @Test
    void doesNotWaitForACommandThatDoesNotEnd() {
        assertThatThrownBy(() -> ran(Map.of("tocsin.executors.time-limit", "3s"), "hang"))
                .isInstanceOfSatisfying(
                        TryAgain.class,
                        failure -> assertThat(failure.mayHaveHappened()).isTrue())
                .hasMessage("the command did not end in time");
        assertThatThrownBy(() -> ran(Map.of(), "die")).isInstanceOf(TryAgain.class);
    }

    @Test
    void readsNoMoreThanItMay() {
        assertThat(ran(Map.of("tocsin.executors.size-limit", "1000"), "flood").summary())
                .isEqualTo("the command ended with status 0 and more output than is read");
    }

    @Test
    void doesNotRunAgainWhatMayHaveRun() {
        assertThat(bench.executors(executor()).execute(Workshop.again(here("echo twice"))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(host.heard()).isEmpty();
    }
}
