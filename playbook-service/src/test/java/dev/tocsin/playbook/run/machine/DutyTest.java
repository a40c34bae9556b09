package dev.tocsin.playbook.run.machine;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static dev.tocsin.playbook.cacao.APlaybook.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.run.machine.RunState.Status;
import org.junit.jupiter.api.Test;

/** Steps that wait for duties. */
class DutyTest {
    private static VirtualRun waiting() {
        return VirtualRun.of(APlaybook.named("after the notice")
                        .startingAt(action("publish"))
                        .request("publish", step -> {
                            APlaybook.duty(step).put("rule", "eu-gdpr-33-1-authority");
                            step.put("timeout", 5_000).put("on_completion", end("end"));
                        })
                        .ends("end")
                        .read())
                .go();
    }

    private static boolean release(VirtualRun run, String step) {
        return run.apply(new RunEvent.Released(step, "the duty is met", run.now()));
    }

    @Test
    void beginsWhenTheDutyIsThere() {
        VirtualRun run = waiting();
        assertThat(run.sent).isEmpty();
        assertThat(run.state.rests()).isTrue();
        assertThat(run.commands).singleElement().isInstanceOf(RunCommand.AwaitDuty.class);
        assertThat(release(run, action("publish"))).isTrue();
        assertThat(release(run, action("publish"))).isFalse();
        run.settle();
        assertThat(run.texts()).containsExactly("GET /publish HTTP/1.1");
        assertThat(run.state.status()).isEqualTo(Status.COMPLETED);
        assertThat(run.changes)
                .anySatisfy(change -> assertThat(change.summary()).isEqualTo("publish goes on: the duty is met"));
        assertThat(run.replayed()).isEqualTo(run.state);
    }

    @Test
    void keepsToAPauseAndCanBeSkipped() {
        VirtualRun run = waiting();
        run.apply(new RunEvent.Paused("ines", "wait", run.now()));
        release(run, action("publish"));
        assertThat(run.sent).isEmpty();
        run.apply(new RunEvent.Resumed("ines", "on", run.now()));
        run.settle();
        assertThat(run.sent).hasSize(1);
        VirtualRun skipped = waiting();
        skipped.apply(new RunEvent.Paused("ines", "wait", skipped.now()));
        skipped.apply(new RunEvent.Resumed("ines", "on", skipped.now()));
        assertThat(skipped.sent).isEmpty();
        skipped.apply(new RunEvent.Skipped(action("publish"), "ines", "told by phone", skipped.now()));
        skipped.settle();
        assertThat(skipped.sent).isEmpty();
        assertThat(skipped.state.status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void holdsACallBackToo() {
        VirtualRun run = VirtualRun.of(APlaybook.named("calls later")
                        .startingAt(id("playbook-action", "call"))
                        .step("playbook-action", "call", step -> {
                            APlaybook.duty(step).put("jurisdiction", "IE");
                            step.put("playbook_id", id("playbook", "nobody")).put("on_completion", end("end"));
                        })
                        .ends("end")
                        .read())
                .go();
        assertThat(run.commands).noneMatch(RunCommand.CallPlaybook.class::isInstance);
        release(run, id("playbook-action", "call"));
        assertThat(run.commands).anyMatch(RunCommand.CallPlaybook.class::isInstance);
    }
}
