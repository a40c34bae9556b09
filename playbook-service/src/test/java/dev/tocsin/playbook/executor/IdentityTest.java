package dev.tocsin.playbook.executor;

import static dev.tocsin.playbook.executor.Workshop.command;
import static dev.tocsin.playbook.executor.Workshop.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.OutputsExtension.Output;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts and clients of an identity provider that speaks as Keycloak's admin API does. */
class IdentityTest extends ExecutorCheck {
    private RealmOfTests realm;
    private Workshop bench;

    @BeforeEach
    void open() throws IOException {
        realm = new RealmOfTests();
        Map<String, String> settings = new HashMap<>(Workshop.open());
        settings.put("tocsin.targets.id.url", realm.url());
        settings.put("tocsin.targets.id.realm", "agents");
        settings.put("tocsin.targets.id.client-id", "tocsin-containment");
        settings.put("tocsin.secrets.id.client-secret", "only-for-tests");
        bench = new Workshop(settings);
    }

    @AfterEach
    void close() {
        bench.close();
        realm.close();
    }

    @Override
    protected Executor executor() {
        return new IdentityExecutor(bench.http, Workshop.JSON);
    }

    @Override
    protected ResolvedCommand example() {
        return command(identity("disable-account anna"), "http://127.0.0.1:1/admin/realms/agents", null);
    }

    private static Command identity(String text) {
        return new Command.Other("x-identity", null, text);
    }

    private ResolvedCommand at(String text, Output... outputs) {
        return command(identity(text), realm.url() + "/admin/realms/agents", "id", outputs);
    }

    private Outcome done(String text, Output... outputs) {
        return bench.executors(executor()).execute(order(at(text, outputs)));
    }

    @Test
    void disablesAnAccountAndSaysWhatUndoesIt() {
        Outcome outcome = done("disable-account anna", new Output(0, "/undo", "__undo__"));
        assertThat(realm.account("anna").isEnabled).isFalse();
        assertThat(outcome)
                .isEqualTo(new Outcome.Done(
                        Map.of("__undo__", "enable-account anna"), "anna was disabled; undone by enable-account anna"));
        assertThat(done("disable-account anna").summary()).isEqualTo("anna was disabled already; nothing to undo");
        assertThat(done("enable-account anna").summary()).isEqualTo("anna was enabled; undone by disable-account anna");
        assertThat(realm.account("anna").isEnabled).isTrue();
    }

    @Test
    void endsSessions() {
        assertThat(done("end-sessions anna").summary()).isEqualTo("the sessions of anna were ended; nothing to undo");
        assertThat(realm.account("anna").sessions).isZero();
        assertThat(realm.account("bert").sessions).isEqualTo(2);
    }

    @Test
    void removesEveryCredentialAndAsksForANewPassword() {
        realm.account("anna").actions.add("VERIFY_EMAIL");
        assertThat(done("reset-credentials anna").summary())
                .isEqualTo("2 credentials of anna were removed, and a new password is asked for; nothing to undo");
        assertThat(realm.account("anna").credentials).isEmpty();
        assertThat(realm.account("anna").actions).containsExactlyInAnyOrder("UPDATE_PASSWORD", "VERIFY_EMAIL");
        assertThat(realm.account("bert").credentials).hasSize(2);
    }

    @Test
    void rotatesTheSecretOfAClientAndKeepsItOutOfTheAnswer() {
        String before = realm.secret("dialler");
        Outcome outcome = done("rotate-client-secret dialler", new Output(0, "", "__all__"));
        assertThat(realm.secret("dialler")).isNotEqualTo(before);
        assertThat(outcome.toString()).doesNotContain(before, realm.secret("dialler"));
        assertThat(outcome.summary()).isEqualTo("the secret of dialler was rotated; nothing to undo");
        assertThat(done("rotate-client-secret tocsin-containment").summary())
                .startsWith("tocsin-containment is the client that signs in here");
    }

    @Test
    void takesTheNameAsItStands() {
        realm.add("zoë o'neill&enabled=true");
        assertThat(done("disable-account zoë o'neill&enabled=true").summary()).startsWith("zoë o'neill");
        assertThat(realm.account("zoë o'neill&enabled=true").isEnabled).isFalse();
        assertThat(realm.account("anna").isEnabled).isTrue();
    }

    @Test
    void refusesWhomItDoesNotFindAndWhatItDoesNotKnow() {
        assertThat(done("disable-account ann").summary()).isEqualTo("ann was not found in the identity provider");
        assertThat(done("rotate-client-secret nobody").summary())
                .isEqualTo("nobody was not found in the identity provider");
        assertThat(done("delete-account anna").summary()).startsWith("the first word is none of disable-account,");
        assertThat(done("disable-account").summary()).isEqualTo("disable-account does not say to whom");
        realm.refusing(403);
        assertThat(done("disable-account anna").summary()).isEqualTo("the change answered 403");
    }

    @Test
    void repeatsWhatMayHaveHappened() {
        realm.refusing(503);
        assertThatThrownBy(() -> done("end-sessions anna")).isInstanceOf(TryAgain.class);
        realm.refusing(0);
        assertThat(bench.executors(executor()).execute(Workshop.again(at("end-sessions anna"))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(realm.account("anna").sessions).isZero();
    }
}
