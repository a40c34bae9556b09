package dev.tocsin.playbook.run.machine;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static dev.tocsin.playbook.cacao.APlaybook.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.cacao.EffectExtension;
import dev.tocsin.playbook.run.machine.Failure.Reason;
import dev.tocsin.playbook.run.machine.RunCommand.AskApproval;
import dev.tocsin.playbook.run.machine.RunState.Status;
import dev.tocsin.playbook.run.machine.VirtualWorld.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a step may change, and what has to be preserved before. */
class GatesTest {
    private static APlaybook blocking(String accounts, Consumer<ObjectNode> limits) {
        return APlaybook.named("block")
                .variable("__accounts__", "string", accounts)
                .startingAt(action("look"))
                .request("look", step -> {
                    step.putArray("out_args").add("__accounts__");
                    step.put("on_completion", action("block"));
                })
                .step("action", "block", step -> {
                    APlaybook.command(step, "http-api", "PUT /block HTTP/1.1");
                    APlaybook.effect(step).put("hits", "__accounts__");
                    step.put("on_success", action("more")).put("on_failure", end("left"));
                })
                .step("action", "more", step -> {
                    APlaybook.command(step, "http-api", "PUT /more HTTP/1.1");
                    step.put("on_success", end("end")).put("on_failure", end("left"));
                })
                .ends("end", "left")
                .limits(limits);
    }

    private static Consumer<ObjectNode> asking(int step, int run) {
        return limits -> {
            limits.put("most_actions_per_step", step)
                    .put("most_actions", run)
                    .put("over", "ask")
                    .put("quorum", 2);
            limits.putArray("roles").add("commander");
        };
    }

    private static List<AskApproval> asked(VirtualRun run) {
        return run.commands.stream()
                .filter(AskApproval.class::isInstance)
                .map(AskApproval.class::cast)
                .toList();
    }

    private static RunEvent yes(VirtualRun run, String step) {
        return new RunEvent.Decided(action(step), true, "ines, otto", "", run.now());
    }

    @Test
    void goesOnWithinTheLimits() {
        VirtualRun run =
                VirtualRun.of(blocking("ana, ben", asking(2, 3)).read()).go();
        assertThat(run.state.status()).isEqualTo(Status.COMPLETED);
        assertThat(asked(run)).isEmpty();
        assertThat(run.state.step(action("block")).orElseThrow().reach()).isEqualTo(new Reach(1, 2));
        assertThat(run.state.step(action("look")).orElseThrow().reached().things())
                .isZero();
    }

    @Test
    void asksMorePeopleForMore() {
        VirtualRun run =
                VirtualRun.of(blocking("ana, ben, cy", asking(2, 99)).read()).go();
        assertThat(run.texts()).containsExactly("GET /look HTTP/1.1");
        assertThat(asked(run)).singleElement().satisfies(ask -> {
            assertThat(ask.terms().quorum()).isEqualTo(2);
            assertThat(ask.terms().because()).contains("3 things", "2 in a step");
            assertThat(ask.previews())
                    .singleElement()
                    .satisfies(preview -> assertThat(preview.hits()).isEqualTo(3));
        });
        run.apply(yes(run, "block"));
        run.settle();
        assertThat(run.state.status()).isEqualTo(Status.COMPLETED);
        assertThat(run.replayed()).isEqualTo(run.state);
    }

    @Test
    void countsTheWholeRun() {
        VirtualRun run =
                VirtualRun.of(blocking("ana, ben, cy", asking(9, 3)).read()).go();
        assertThat(run.texts()).endsWith("PUT /block HTTP/1.1");
        assertThat(asked(run))
                .singleElement()
                .satisfies(ask -> assertThat(ask.key()).isEqualTo(action("more")));
        run.apply(new RunEvent.Decided(action("more"), false, "ines", "", run.now()));
        assertThat(run.settle().names()).endsWith("left");
    }

    @Test
    void refusesIfThePlaybookSaysSo() {
        VirtualRun run = VirtualRun.of(blocking("ana, ben, cy", limits -> limits.put("most_actions_per_step", 2))
                        .read())
                .go();
        assertThat(run.names()).endsWith("block", "left");
        assertThat(run.texts()).containsExactly("GET /look HTTP/1.1");
        assertThat(run.state.step(action("block")).orElseThrow().outcome()).contains("3 things");
    }

    @Test
    void failsARunThatHandlesNoRefusal() {
        VirtualRun run = VirtualRun.of(APlaybook.named("all")
                        .variable("__accounts__", "string", "[1, 2, 3]")
                        .startingAt(action("block"))
                        .step("action", "block", step -> {
                            APlaybook.command(step, "http-api", "PUT /block HTTP/1.1");
                            APlaybook.effect(step).put("hits", "__accounts__");
                            step.put("on_completion", end("end"));
                        })
                        .ends("end")
                        .limits(limits -> limits.put("most_actions", 2))
                        .read())
                .go();
        assertThat(run.state.failure()).isNotNull();
        assertThat(run.state.failure().reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
    }

    @Test
    void countsWhatIsKnownOnlyWhenItIsSent() {
        VirtualRun run = VirtualRun.of(blocking("ana", asking(2, 99)).read())
                .script("look", Answer.after(Duration.ZERO, Map.of("__accounts__", "a,b,c,d")))
                .go();
        assertThat(asked(run))
                .singleElement()
                .satisfies(ask -> assertThat(ask.previews())
                        .extracting(RunCommand.Preview::hits)
                        .containsExactly(4));
    }

    @Test
    void isNeverAYesBySilenceNorForAnotherRetry() {
        VirtualRun run = VirtualRun.of(blocking(
                                "ana, ben, cy", asking(2, 99).andThen(limits -> limits.put("time_limit", 1000)))
                        .with(document -> APlaybook.approval((ObjectNode) document.at("/workflow/" + action("block")))
                                .put("fallback", "approve")
                                .put("time_limit", 1000))
                        .read())
                .go();
        assertThat(run.names()).endsWith("left");
        assertThat(run.texts()).containsExactly("GET /look HTTP/1.1");
    }

    @Test
    void asksAgainAfterANo() {
        VirtualRun run = VirtualRun.of(APlaybook.named("again")
                        .variable("__accounts__", "string", "a b c")
                        .startingAt(action("block"))
                        .step("action", "block", step -> {
                            APlaybook.command(step, "http-api", "PUT /block HTTP/1.1");
                            APlaybook.effect(step).put("hits", "__accounts__");
                            step.put("on_completion", end("end"));
                        })
                        .ends("end")
                        .limits(asking(2, 99))
                        .read())
                .go();
        run.apply(new RunEvent.Decided(action("block"), false, "ines", "", run.now()));
        assertThat(run.state.status()).isEqualTo(Status.FAILED);
        run.apply(new RunEvent.Retried(action("block"), "ines", "after all", run.now()));
        assertThat(asked(run)).hasSize(2);
        assertThat(run.sent).isEmpty();
    }

    private static APlaybook wiping() {
        return APlaybook.named("wipe")
                .startingAt(id("parallel", "both"))
                .step("parallel", "both", step -> {
                    step.putArray("next_steps").add(action("wipe")).add(action("copy"));
                    step.put("on_completion", end("end"));
                })
                .step("action", "wipe", step -> {
                    APlaybook.command(step, "http-api", "DELETE /disk HTTP/1.1");
                    APlaybook.effect(step)
                            .put("destructive", true)
                            .putArray("preserved_by")
                            .add(action("copy"));
                    step.put("on_completion", end("end wipe"));
                })
                .request("copy", end("end copy"))
                .ends("end", "end wipe", "end copy");
    }

    @Test
    void waitsUntilTheEvidenceIsPreserved() {
        VirtualRun run = VirtualRun.of(wiping().read()).script("copy", Answer.after(Duration.ofMinutes(5), Map.of()));
        run.apply(new RunEvent.Begun(run.now()));
        assertThat(run.texts()).containsExactly("GET /copy HTTP/1.1");
        assertThat(run.changes).anySatisfy(change -> assertThat(change.kind()).isEqualTo(Change.Kind.EVIDENCE_AWAITED));
        run.settle();
        assertThat(run.texts()).containsExactly("GET /copy HTTP/1.1", "DELETE /disk HTTP/1.1");
        assertThat(run.state.status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void goesOnWhenACommanderSaysThatThereIsNone() {
        for (boolean isPaused : List.of(false, true)) {
            VirtualRun run =
                    VirtualRun.of(wiping().read()).script("copy", Answer.after(Duration.ofMinutes(5), Map.of()));
            run.apply(new RunEvent.Begun(run.now()));
            assertThat(run.apply(new RunEvent.Waived(action("copy"), "ines", "none", run.now())))
                    .isFalse();
            if (isPaused) {
                run.apply(new RunEvent.Paused("ines", "wait", run.now()));
            }
            assertThat(run.apply(new RunEvent.Waived(action("wipe"), "ines", "an empty disk", run.now())))
                    .isTrue();
            assertThat(run.apply(new RunEvent.Waived(action("wipe"), "ines", "again", run.now())))
                    .isFalse();
            assertThat(run.texts().contains("DELETE /disk HTTP/1.1")).isNotEqualTo(isPaused);
            if (isPaused) {
                run.apply(new RunEvent.Resumed("ines", "on", run.now()));
            }
            assertThat(run.texts()).contains("DELETE /disk HTTP/1.1");
            assertThat(run.replayed()).isEqualTo(run.state);
        }
    }

    @Test
    void waitsOnWhenThePauseEndsOrThePreservingStepWasLeftOut() {
        VirtualRun run = VirtualRun.of(wiping().read()).script("copy", Answer.after(Duration.ofMinutes(5), Map.of()));
        run.apply(new RunEvent.Begun(run.now()));
        run.apply(new RunEvent.Paused("ines", "wait", run.now()));
        run.apply(new RunEvent.Resumed("ines", "on", run.now()));
        run.apply(new RunEvent.Skipped(action("copy"), "ines", "no time", run.now()));
        run.settle();
        assertThat(run.texts()).doesNotContain("DELETE /disk HTTP/1.1");
        assertThat(run.state.rests()).isTrue();
        assertThat(run.state.step(action("wipe")).orElseThrow().held()).isEqualTo(Held.EVIDENCE);
    }

    @Test
    void countsListsOfJsonAndOfWords() {
        assertThat(EffectExtension.count("[\"a\", \"b, c\"]")).isEqualTo(2);
        assertThat(EffectExtension.count("a, b;c\n d")).isEqualTo(4);
        assertThat(EffectExtension.count(" ")).isZero();
        assertThat(EffectExtension.count("[broken")).isEqualTo(1);
    }
}
