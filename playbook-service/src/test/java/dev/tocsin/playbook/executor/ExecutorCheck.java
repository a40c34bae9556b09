package dev.tocsin.playbook.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import dev.tocsin.playbook.targets.Credential;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What every executor keeps to; a test of one extends it and says which executor and an example of its commands. */
public abstract class ExecutorCheck {
    /** The executor as the service would make it. */
    protected abstract Executor executor();

    /** A command that it takes, to an address that nobody answers at. */
    protected abstract ResolvedCommand example();

    /** Settings of a service that the example works with. */
    protected Map<String, String> settings() {
        return Workshop.open();
    }

    @Test
    void namesTheTypesThatItTakes() {
        assertThat(executor().types()).isNotEmpty().allMatch(type -> type.matches("[a-z0-9][a-z0-9-]{1,98}[a-z0-9]"));
        assertThat(executor().types()).contains(example().command().type());
    }

    @Test
    void showsWhatItWouldSendWithoutConnectingToAnything() {
        Preview preview = executor().preview(example());
        assertThat(preview.what()).isNotBlank();
        assertThat(preview.target()).isNotBlank();
        assertThat(executor().preview(example())).isEqualTo(preview);
    }

    @Test
    void refusesACommandOfAnotherTypeBeforeItAsksForACredential() {
        ResolvedCommand known = example();
        ResolvedCommand foreign = new ResolvedCommand(
                new Command.Other("x-of-somebody-else", null, "do it"),
                known.endpoint(),
                known.authentication(),
                known.outputs(),
                known.check());
        CountingKeyring keyring = new CountingKeyring();
        Grant grant = new Grant(Duration.ofSeconds(1), Duration.ofSeconds(1), 1_000, keyring);
        assertThatThrownBy(() -> executor().preview(foreign)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> executor().execute(Workshop.order(foreign), grant))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(keyring.opened).hasValue(0);
    }

    /** Whether it goes to another machine. */
    protected boolean connects() {
        return true;
    }

    @Test
    void saysThatNobodyAnsweredAndThatNothingHappened() {
        Assumptions.assumeTrue(connects());
        try (Workshop workshop = new Workshop(settings())) {
            assertThatThrownBy(() -> workshop.executors(executor()).execute(Workshop.order(example())))
                    .isInstanceOfSatisfying(
                            TryAgain.class,
                            failure -> assertThat(failure.mayHaveHappened()).isFalse());
        }
    }

    @Test
    void sendsNothingInADrillUnlessItOnlyReads() {
        try (Workshop workshop = new Workshop(settings())) {
            if (!executor().onlyReads(example())) {
                assertThat(workshop.executors(executor()).execute(Workshop.dry(example())))
                        .isInstanceOf(Outcome.Done.class);
            }
        }
    }

    private static final class CountingKeyring implements Keyring {
        private final AtomicInteger opened = new AtomicInteger();

        @Override
        public Optional<Credential> open(URI address) {
            opened.incrementAndGet();
            return Optional.empty();
        }

        @Override
        public void hide(String secret) {
            // Nothing comes back from here.
        }
    }
}
