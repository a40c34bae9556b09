package dev.tocsin.playbook.run.machine;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static dev.tocsin.playbook.cacao.APlaybook.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.run.machine.RunState.Status;
import dev.tocsin.playbook.run.machine.VirtualWorld.Answer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MachineTest {
    private static APlaybook approval(java.util.function.Consumer<ObjectNode> terms) {
        return APlaybook.named("approval")
                .startingAt(action("disable"))
                .request("disable", step -> {
                    terms.accept(APlaybook.approval(step));
                    step.put("on_success", end("end")).put("on_failure", end("left"));
                })
                .ends("end", "left");
    }

    @Test
    void sendsNothingBeforeTheYes() {
        // Given
        VirtualRun run = VirtualRun.of(approval(_ -> {}).read()).go();
        assertThat(run.sent).isEmpty();
        assertThat(run.state.rests()).isTrue();
        // When
        run.apply(new RunEvent.Decided(action("disable"), true, "ines", "agreed", run.now()));
        // Then
        assertThat(run.sent).hasSize(1);
        assertThat(run.settle().names()).containsExactly("start", "disable", "end");
    }

    @Test
    void followsTheFailureRouteAfterANo() {
        VirtualRun run = VirtualRun.of(approval(_ -> {}).read()).go();
        run.apply(new RunEvent.Decided(action("disable"), false, "ines", "too early", run.now()));
        assertThat(run.sent).isEmpty();
        assertThat(run.settle().names()).containsExactly("start", "disable", "left");
    }

    @Test
    void countsADecisionOnce() {
        VirtualRun run = VirtualRun.of(approval(_ -> {}).read()).go();
        assertThat(run.apply(new RunEvent.Decided(action("disable"), true, "ines", "", run.now())))
                .isTrue();
        assertThat(run.apply(new RunEvent.Decided(action("disable"), true, "ana", "", run.now())))
                .isFalse();
        assertThat(run.sent).hasSize(1);
    }

    @Test
    void takesTheFallbackWhenNobodyAnswers() {
        VirtualRun rejecting = VirtualRun.of(
                        approval(terms -> terms.put("time_limit", 60_000)).read())
                .go();
        assertThat(rejecting.names()).containsExactly("start", "disable", "left");
        assertThat(Duration.between(VirtualRun.START, rejecting.now())).hasSeconds(60);
        VirtualRun approving = VirtualRun.of(
                        approval(terms -> terms.put("time_limit", 60_000).put("fallback", "approve"))
                                .read())
                .go();
        assertThat(approving.names()).containsExactly("start", "disable", "end");
    }

    @Test
    void ignoresAResultThatComesTwiceOrTooLate() {
        VirtualRun run = VirtualRun.of(APlaybook.smallest().read()).go();
        assertThat(run.state.status()).isEqualTo(Status.COMPLETED);
        RunState ended = run.state;
        assertThat(run.apply(new RunEvent.Succeeded(action("isolate"), 0, Map.of(), "again", Change.ENGINE, run.now())))
                .isFalse();
        assertThat(run.apply(new RunEvent.Failed(action("isolate"), 0, "late", Change.ENGINE, run.now())))
                .isFalse();
        assertThat(run.state).isEqualTo(ended);
    }

    @Test
    void stopsEverythingThatIsOpenOnAbort() {
        // Given
        VirtualRun run = VirtualRun.of(APlaybook.named("two people")
                        .startingAt(id("parallel", "both"))
                        .step("parallel", "both", step -> {
                            step.putArray("next_steps").add(action("a")).add(action("b"));
                            step.put("on_completion", end("end"));
                        })
                        .manual("a", step -> step.put("on_completion", end("end a")))
                        .manual("b", step -> step.put("on_completion", end("end b")))
                        .ends("end", "end a", "end b")
                        .read())
                .go();
        // When
        run.apply(new RunEvent.Aborted("ines", "false alarm", run.now()));
        // Then
        assertThat(run.state.status()).isEqualTo(Status.ABORTED);
        assertThat(run.state.steps()).noneMatch(step -> step.state().isOpen());
        assertThat(run.commands)
                .filteredOn(RunCommand.Withdraw.class::isInstance)
                .extracting(RunCommand::key)
                .contains(action("a"), action("b"));
    }

    @Test
    void takesAFailedStepUpAgainWhereItStopped() {
        // Given
        VirtualRun run = VirtualRun.of(APlaybook.named("two commands")
                        .startingAt(action("both"))
                        .request("both", step -> {
                            APlaybook.command(step, "http-api", "GET /second HTTP/1.1");
                            step.put("on_completion", end("end"));
                        })
                        .ends("end")
                        .read())
                .script(
                        "both",
                        Answer.after(Duration.ZERO, Map.of()),
                        Answer.failure(),
                        Answer.after(Duration.ZERO, Map.of()))
                .go();
        assertThat(run.state.status()).isEqualTo(Status.FAILED);
        // When
        run.apply(new RunEvent.Retried(action("both"), "ines", "the target is back", run.now()));
        run.settle();
        // Then
        assertThat(run.state.status()).isEqualTo(Status.COMPLETED);
        assertThat(run.texts()).containsExactly("GET /both HTTP/1.1", "GET /second HTTP/1.1", "GET /second HTTP/1.1");
    }

    @Test
    void leavesALoopThatNeverEnds() {
        VirtualRun run = new VirtualRun(
                        APlaybook.named("forever")
                                .variable("__n__", "integer", "0")
                                .startingAt(id("while-condition", "loop"))
                                .step(
                                        "while-condition",
                                        "loop",
                                        step -> step.put("condition", "__n__:value = 0")
                                                .put("on_true", action("again"))
                                                .put("on_completion", end("end")))
                                .request("again", end("round"))
                                .ends("end", "round")
                                .read(),
                        3,
                        Map.of())
                .go();
        assertThat(run.state.status()).isEqualTo(Status.FAILED);
        assertThat(run.state.failure()).extracting(Failure::reason).isEqualTo(Failure.Reason.ITERATION_LIMIT);
        assertThat(run.sent).hasSize(3);
    }

    @Test
    void showsWhatAYesSetsFree() {
        VirtualRun run = VirtualRun.of(APlaybook.named("covering")
                        .variable("__who__", "string", "agent.delacruz")
                        .variable("__id__", "string", null)
                        .startingAt(action("ask"))
                        .manual("ask", step -> {
                            APlaybook.approval(step).putArray("covers").add(action("lock"));
                            step.put("on_success", action("lock")).put("on_failure", end("left"));
                        })
                        .step("action", "lock", step -> {
                            APlaybook.command(step, "http-api", "PUT /users/__id__:value?name=__who__:value HTTP/1.1");
                            step.put("on_completion", end("end"));
                        })
                        .ends("end", "left")
                        .read())
                .go();
        assertThat(run.commands)
                .filteredOn(RunCommand.AskApproval.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(RunCommand.AskApproval.class, ask -> {
                    assertThat(ask.question()).isEqualTo("Please do: ask");
                    assertThat(ask.previews()).singleElement().satisfies(preview -> {
                        assertThat(preview.what()).contains("agent.delacruz").contains("PUT /users/");
                        assertThat(preview.target()).isEqualTo("gateway (http://gateway.test)");
                    });
                });
    }

    private static VirtualRun twoCommandsWithAYes(@org.jspecify.annotations.Nullable String known) {
        return VirtualRun.of(APlaybook.named("two commands under one yes")
                        .variable("__id__", "string", known)
                        .startingAt(action("lock"))
                        .request("lock", step -> {
                            APlaybook.command(step, "http-api", "PUT /users/__id__:value HTTP/1.1");
                            APlaybook.approval(step);
                            step.putArray("out_args").add("__id__");
                            step.put("on_success", end("end")).put("on_failure", end("left"));
                        })
                        .ends("end", "left")
                        .read())
                .script(
                        "lock",
                        Answer.after(Duration.ZERO, Map.of("__id__", "u-2")),
                        Answer.after(Duration.ZERO, Map.of()));
    }

    @Test
    void asksAgainWhenWhatWasAllowedHasChanged() {
        // Given
        VirtualRun run = twoCommandsWithAYes("u-1").go();
        // When
        run.apply(new RunEvent.Decided(action("lock"), true, "ines", "", run.now()));
        run.settle();
        // Then
        assertThat(run.texts()).containsExactly("GET /lock HTTP/1.1");
        assertThat(run.state.rests()).isTrue();
        run.apply(new RunEvent.Decided(action("lock"), true, "ines", "that one too", run.now()));
        assertThat(run.settle().texts()).containsExactly("GET /lock HTTP/1.1", "PUT /users/u-2 HTTP/1.1");
        assertThat(run.state.status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void asksOnceForAValueThatWasKnownToBeOpen() {
        VirtualRun run = twoCommandsWithAYes(null).go();
        run.apply(new RunEvent.Decided(action("lock"), true, "ines", "", run.now()));
        assertThat(run.settle().texts()).containsExactly("GET /lock HTTP/1.1", "PUT /users/u-2 HTTP/1.1");
    }

    @Test
    void doesNotDoAnythingElseThanWhatAnEarlierStepAskedFor() {
        VirtualRun run = VirtualRun.of(APlaybook.named("a yes for later")
                        .variable("__who__", "string", "agent.delacruz")
                        .startingAt(action("ask"))
                        .manual("ask", step -> {
                            APlaybook.approval(step).putArray("covers").add(action("lock"));
                            step.put("on_success", action("look")).put("on_failure", end("left"));
                        })
                        .request(
                                "look",
                                step -> step.put("on_completion", action("lock"))
                                        .putArray("out_args")
                                        .add("__who__"))
                        .step("action", "lock", step -> {
                            APlaybook.command(step, "http-api", "PUT /users/__who__:value HTTP/1.1");
                            step.put("on_completion", end("end"));
                        })
                        .ends("end", "left")
                        .read())
                .script("look", Answer.after(Duration.ZERO, Map.of("__who__", "ines.castillo")))
                .go();
        run.apply(new RunEvent.Decided(action("ask"), true, "ana", "", run.now()));
        assertThat(run.settle().texts()).containsExactly("GET /look HTTP/1.1");
        assertThat(run.state.failure()).extracting(Failure::reason).isEqualTo(Failure.Reason.APPROVAL_VOID);
    }

    @Test
    void triesAFailedCommandAgainWithLongerPauses() {
        VirtualRun run = VirtualRun.of(APlaybook.named("patient")
                        .startingAt(action("lock"))
                        .request(
                                "lock",
                                step -> step.put("on_success", end("end"))
                                        .put("on_failure", end("left"))
                                        .withObject("/step_extensions")
                                        .putObject(dev.tocsin.playbook.cacao.RetryExtension.DEFINITION)
                                        .put("attempts", 4)
                                        .put("pause", 100)
                                        .put("factor", 3))
                        .ends("end", "left")
                        .read())
                .script(
                        "lock",
                        Answer.failure(),
                        Answer.failure(),
                        Answer.failure(),
                        Answer.after(Duration.ZERO, Map.of()))
                .go();
        assertThat(run.names()).containsExactly("start", "lock", "end");
        assertThat(run.sent).hasSize(4);
        assertThat(Duration.between(VirtualRun.START, run.now())).hasMillis(100 + 300 + 900);
    }
}
