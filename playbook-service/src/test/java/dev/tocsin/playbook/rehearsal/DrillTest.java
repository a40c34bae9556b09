package dev.tocsin.playbook.rehearsal;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static dev.tocsin.playbook.cacao.APlaybook.id;
import static dev.tocsin.playbook.rehearsal.Rehearsals.BOUNDS;
import static dev.tocsin.playbook.rehearsal.Rehearsals.START;
import static dev.tocsin.playbook.rehearsal.Rehearsals.drill;
import static dev.tocsin.playbook.rehearsal.Rehearsals.line;
import static dev.tocsin.playbook.rehearsal.Rehearsals.lookThenIsolate;
import static dev.tocsin.playbook.rehearsal.Rehearsals.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.cacao.ApprovalExtension;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.rehearsal.Report.Entry;
import dev.tocsin.playbook.rehearsal.Report.State;
import dev.tocsin.playbook.rehearsal.Report.StepReport;
import dev.tocsin.playbook.rehearsal.Script.Flaw;
import dev.tocsin.playbook.rehearsal.Script.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrillTest {
    private static final String FOUR_HOURS = "14400000";

    private static APlaybook asking(int quorum) {
        return APlaybook.named("ask " + quorum)
                .defining(ApprovalExtension.DEFINITION)
                .startingAt(action("lock"))
                .request("lock", step -> {
                    step.put("on_success", end("locked")).put("on_failure", action("call"));
                    APlaybook.approval(step).put("quorum", quorum).put("time_limit", Long.valueOf(FOUR_HOURS));
                })
                .manual("call", step -> step.put("on_completion", end("called")).put("timeout", 3_600_000))
                .ends("locked", "called");
    }

    @Test
    void goesTheWayThatTheAnswersLeadInTheirOwnTime() {
        Drill drill = drill(
                lookThenIsolate().read(),
                Map.of("__host__", "web-1"),
                line("look", Outcome.SUCCEEDED, Duration.ofSeconds(20), "", Map.of("__rows__", "5000")),
                line("isolate", Outcome.SUCCEEDED, Duration.ofMinutes(2), "", Map.of()));

        Report report = drill.report();
        assertThat(report.state()).isEqualTo(State.COMPLETED);
        assertThat(names(report)).containsExactly("start", "look", "many", "isolate", "isolated", "end");
        assertThat(report.endedAt()).isEqualTo(START.plusSeconds(140));
        assertThat(report.commands()).extracting(Sent::at).containsExactly(START, START.plusSeconds(20));
        assertThat(drill.unscripted()).isEmpty();
    }

    @Test
    void tellsWhoWaitedForWhomAndCountsEachPersonOnce() {
        Report report = drill(
                        asking(2).read(),
                        Map.of(),
                        line("lock", Outcome.APPROVED, Duration.ofMinutes(5), "ines", Map.of()),
                        line("lock", Outcome.APPROVED, Duration.ofMinutes(6), "ines", Map.of()),
                        line("lock", Outcome.APPROVED, Duration.ofMinutes(30), "mara", Map.of()))
                .report();

        assertThat(names(report)).containsExactly("start", "lock", "locked");
        assertThat(report.waits()).singleElement().satisfies(wait -> {
            assertThat(wait.kind()).isEqualTo(Wait.Kind.APPROVAL);
            assertThat(wait.waitsFor()).containsExactly("commander");
            assertThat(wait.quorum()).isEqualTo(2);
            assertThat(Duration.between(wait.askedAt(), wait.endedAt())).isEqualTo(Duration.ofMinutes(30));
            assertThat(wait.by()).isEqualTo("ines, mara");
        });
    }

    @Test
    void letsTheTimeLimitDecideWhereTooFewAnswerAndThenTheTimeoutOfTheTask() {
        Report report = drill(
                        asking(2).read(),
                        Map.of(),
                        line("lock", Outcome.APPROVED, Duration.ofMinutes(5), "ines", Map.of()))
                .report();

        assertThat(names(report)).containsExactly("start", "lock", "call");
        assertThat(report.state()).isEqualTo(State.FAILED);
        assertThat(report.endedAt()).isEqualTo(START.plus(Duration.ofHours(5)));
        assertThat(report.waits()).extracting(Wait::kind).containsExactly(Wait.Kind.APPROVAL, Wait.Kind.TASK);
        assertThat(report.waits()).allSatisfy(wait -> assertThat(wait.endedAt()).isNotNull());
        assertThat(report.commands()).isEmpty();
    }

    @Test
    void saysWhatIsStillWaitedForWhereNobodyAnswersAndNoTimeIsSet() {
        Playbook playbook = APlaybook.named("waits for ever")
                .startingAt(action("call"))
                .manual("call", step -> step.put("on_completion", end("end")))
                .ends("end")
                .read();

        Report report = drill(playbook, Map.of()).report();

        assertThat(report.state()).isEqualTo(State.WAITING);
        assertThat(report.waits()).singleElement().satisfies(wait -> {
            assertThat(wait.question()).isEqualTo("Please do: call");
            assertThat(wait.endedAt()).isNull();
        });
    }

    @Test
    void writesDownAnAnswerThatComesAfterTheTimeout() {
        Playbook playbook = APlaybook.named("late")
                .startingAt(id("parallel", "both"))
                .step("parallel", "both", step -> {
                    step.putArray("next_steps").add(action("slow")).add(action("slower"));
                    step.put("on_completion", end("end"));
                })
                .request(
                        "slow",
                        step -> step.put("timeout", 60_000)
                                .put("on_success", end("a"))
                                .put("on_failure", end("a")))
                .request("slower", end("b"))
                .ends("a", "b", "end")
                .read();

        Report report = drill(
                        playbook,
                        Map.of(),
                        line("slow", Outcome.SUCCEEDED, Duration.ofMinutes(2), "", Map.of()),
                        line("slower", Outcome.SUCCEEDED, Duration.ofMinutes(3), "", Map.of()))
                .report();

        assertThat(report.state()).isEqualTo(State.COMPLETED);
        assertThat(report.log())
                .filteredOn(entry -> entry.kind().equals("late-answer"))
                .extracting(Entry::step, Entry::at)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("slow", START.plus(Duration.ofMinutes(2))));
    }

    @Test
    void usesLinesForOneStepInTurnAndTheLastAgainAndAgain() {
        Playbook playbook = APlaybook.named("rounds")
                .variable("__gone__", "bool", "false")
                .defining(dev.tocsin.playbook.cacao.OutputsExtension.DEFINITION)
                .startingAt(id("while-condition", "still there"))
                .step(
                        "while-condition",
                        "still there",
                        step -> step.put("condition", "__gone__:value = false")
                                .put("on_true", action("look"))
                                .put("on_completion", end("end")))
                .request("look", step -> {
                    step.put("on_completion", end("round"));
                    Rehearsals.outputs(step, "__gone__");
                })
                .ends("round", "end")
                .read();

        Report report = drill(
                        playbook,
                        Map.of(),
                        line("look", Outcome.SUCCEEDED, Duration.ofMinutes(1), "", Map.of("__gone__", "false")),
                        line("look", Outcome.SUCCEEDED, Duration.ofMinutes(1), "", Map.of("__gone__", "true")))
                .report();

        assertThat(report.state()).isEqualTo(State.COMPLETED);
        assertThat(report.commands()).hasSize(2);
    }

    @Test
    void playsThePlaybooksThatAreCalled() {
        APlaybook called = lookThenIsolate();
        String calledId = called.json().path("id").asText();
        APlaybook caller = APlaybook.named("caller")
                .external("__host__", "string")
                .startingAt(id("playbook-action", "delegate"))
                .step("playbook-action", "delegate", step -> {
                    step.put("playbook_id", calledId).put("on_completion", end("end"));
                    step.putArray("in_args").add("__host__");
                })
                .ends("end");
        Script script = new Script(
                List.of(line("look", Outcome.SUCCEEDED, Duration.ofSeconds(5), "", Map.of("__rows__", "2000"))));
        Shelf shelf = (wanted, _) -> Optional.of(called.read()).filter(_ -> wanted.equals(calledId));

        Report found = Drill.of(caller.read(), Map.of("__host__", "h"), START, script, shelf, BOUNDS)
                .report();
        Report missing = Drill.of(
                        caller.read(), Map.of("__host__", "h"), START, script, (_, _) -> Optional.empty(), BOUNDS)
                .report();

        assertThat(found.state()).isEqualTo(State.COMPLETED);
        assertThat(found.steps())
                .filteredOn(step -> "delegate".equals(step.calledBy()))
                .extracting(StepReport::name)
                .containsExactly("start", "look", "many", "isolate", "isolated", "end");
        assertThat(missing.state()).isEqualTo(State.FAILED);
        assertThat(missing.failure()).contains("there is no playbook " + calledId);
    }

    @Test
    void stopsWhatWouldGoOnForTooLong() {
        Playbook playbook = APlaybook.named("for ever")
                .startingAt(id("while-condition", "always"))
                .variable("__on__", "bool", "true")
                .step(
                        "while-condition",
                        "always",
                        step -> step.put("condition", "__on__:value = true")
                                .put("on_true", action("again"))
                                .put("on_completion", end("end")))
                .request("again", end("round"))
                .ends("round", "end")
                .read();
        Bounds few = new Bounds(dev.tocsin.playbook.run.machine.Limits.STANDARD, 1, 100);

        Drill drill = Drill.of(playbook, Map.of(), START, new Script(List.of()), (_, _) -> Optional.empty(), few);

        assertThat(drill.report().state()).isEqualTo(State.CUT);
        assertThat(drill.unscripted()).containsExactly("again");
    }

    @Test
    void namesTheLinesThatCanNeverBeSpoken() {
        Script script = new Script(List.of(
                line("look", Outcome.APPROVED, Duration.ZERO, "", Map.of()),
                line("nobody knows it", Outcome.FAILED, Duration.ZERO, "", Map.of()),
                line("look", Outcome.SUCCEEDED, Duration.ofSeconds(-1), "", Map.of("__host__", "x"))));

        assertThat(script.flaws(List.of(lookThenIsolate().read())))
                .extracting(Flaw::pointer)
                .containsExactly("/0/outcome", "/1/step", "/2/after", "/2/values/__host__");
    }
}
