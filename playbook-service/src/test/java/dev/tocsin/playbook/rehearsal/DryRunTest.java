package dev.tocsin.playbook.rehearsal;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static dev.tocsin.playbook.cacao.APlaybook.id;
import static dev.tocsin.playbook.rehearsal.Rehearsals.dryRun;
import static dev.tocsin.playbook.rehearsal.Rehearsals.line;
import static dev.tocsin.playbook.rehearsal.Rehearsals.lookThenIsolate;
import static dev.tocsin.playbook.rehearsal.Rehearsals.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.cacao.ApprovalExtension;
import dev.tocsin.playbook.cacao.OutputsExtension;
import dev.tocsin.playbook.rehearsal.DryRun.Way;
import dev.tocsin.playbook.rehearsal.Report.State;
import dev.tocsin.playbook.rehearsal.Script.Outcome;
import dev.tocsin.playbook.rehearsal.Supposition.Ground;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DryRunTest {
    @Test
    void followsBothWaysWhereAConditionHangsOnAnOutputAndSaysWhatHasToHold() {
        DryRun dryRun = dryRun(lookThenIsolate().read(), Map.of("__host__", "a/../b"));

        assertThat(dryRun.complete()).isTrue();
        assertThat(dryRun.ways()).hasSize(2);
        assertThat(dryRun.ways()).allSatisfy(way -> {
            assertThat(way.report().state()).isEqualTo(State.COMPLETED);
            assertThat(way.suppositions()).hasSize(1);
            Supposition supposed = way.suppositions().getFirst();
            assertThat(supposed.ground()).isEqualTo(Ground.BRANCH);
            boolean isMany = Integer.parseInt(supposed.value()) > 1000;
            assertThat(names(way.report()))
                    .contains(isMany ? "isolate" : "watch")
                    .doesNotContain(isMany ? "watch" : "isolate");
        });
        assertThat(dryRun.ways().stream()
                        .flatMap(way -> way.report().commands().stream())
                        .map(Sent::text))
                .containsExactlyInAnyOrder("GET /look", "GET /look", "POST /hosts/a%2F..%2Fb/isolate");
    }

    @Test
    void followsOneWayWhereTheOutputIsGiven() {
        DryRun dryRun = dryRun(
                lookThenIsolate().read(),
                Map.of("__host__", "web-1"),
                line("look", Outcome.SUCCEEDED, Duration.ZERO, "", Map.of("__rows__", "12")));

        assertThat(dryRun.ways()).singleElement().satisfies(way -> {
            assertThat(way.suppositions().getFirst().ground()).isEqualTo(Ground.GIVEN);
            assertThat(names(way.report())).contains("watch");
        });
    }

    @Test
    void followsFailureAndRefusalWhereTheyAreAssumed() {
        APlaybook playbook = APlaybook.named("ask first")
                .defining(ApprovalExtension.DEFINITION)
                .startingAt(action("lock"))
                .request("lock", step -> {
                    step.put("on_success", end("end")).put("on_failure", action("call"));
                    APlaybook.approval(step);
                })
                .manual("call", step -> step.put("on_completion", end("end")))
                .ends("end");

        Report agreed = only(dryRun(playbook.read(), Map.of()));
        Report refused =
                only(dryRun(playbook.read(), Map.of(), line("lock", Outcome.REJECTED, Duration.ZERO, "", Map.of())));
        Report failed = only(
                dryRun(playbook.read(), Map.of(), line(action("lock"), Outcome.FAILED, Duration.ZERO, "", Map.of())));

        assertThat(names(agreed)).containsExactly("start", "lock", "end");
        assertThat(agreed.commands()).hasSize(1);
        assertThat(agreed.waits())
                .singleElement()
                .satisfies(wait -> assertThat(wait.waitsFor()).containsExactly("commander"));
        assertThat(names(refused)).containsExactly("start", "lock", "call", "end");
        assertThat(refused.commands()).isEmpty();
        assertThat(names(failed)).containsExactly("start", "lock", "call", "end");
        assertThat(failed.commands()).hasSize(1);
    }

    @Test
    void takesEachCaseOfASwitchAndOneThatIsNoneOfThem() {
        APlaybook playbook = APlaybook.named("by kind")
                .variable("__kind__", "string", null)
                .defining(OutputsExtension.DEFINITION)
                .startingAt(action("look"))
                .request("look", step -> {
                    step.put("on_completion", id("switch-condition", "kind"));
                    Rehearsals.outputs(step, "__kind__");
                })
                .step("switch-condition", "kind", step -> {
                    step.put("switch", "__kind__:value").put("on_completion", end("end"));
                    step.putObject("cases")
                            .put("laptop", end("laptop"))
                            .put("phone", end("phone"))
                            .put("default", end("other"));
                })
                .ends("laptop", "phone", "other", "end");

        DryRun dryRun = dryRun(playbook.read(), Map.of());

        assertThat(dryRun.ways().stream()
                        .map(Way::report)
                        .map(Rehearsals::names)
                        .map(names -> names.get(3)))
                .containsExactlyInAnyOrder("laptop", "phone", "other");
    }

    @Test
    void comesToAnEndWhereALoopHangsOnWhatIsNotKnown() {
        APlaybook playbook = APlaybook.named("until it is gone")
                .variable("__gone__", "bool", "false")
                .defining(OutputsExtension.DEFINITION)
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
                .ends("round", "end");

        DryRun dryRun = dryRun(playbook.read(), Map.of());

        assertThat(dryRun.ways().stream().map(way -> way.report().state()))
                .containsExactlyInAnyOrder(State.COMPLETED, State.FAILED);
    }

    @Test
    void showsNoSecretAndPutsAPlaceholderWhereNothingIsKnown() {
        APlaybook playbook = APlaybook.named("secrets")
                .external("__api_key__", "string")
                .variable("__user_id__", "string", null)
                .defining(OutputsExtension.DEFINITION)
                .startingAt(action("find"))
                .request("find", step -> {
                    step.put("on_completion", action("lock"));
                    Rehearsals.outputs(step, "__user_id__");
                })
                .step("action", "lock", step -> {
                    APlaybook.command(step, "http-api", "POST /lock/__user_id__:value?key=__api_key__:value HTTP/1.1");
                    step.put("on_completion", end("end"));
                })
                .ends("end");

        Report report = only(dryRun(playbook.read(), Map.of("__api_key__", "s3cr3t")));

        assertThat(report.commands().getLast().text()).isEqualTo("POST /lock/UNKNOWN-user-id?key=MASKED");
        assertThat(report.toString()).doesNotContain("s3cr3t");
    }

    @Test
    void saysWhenThereAreMoreWaysThanItFollows() {
        APlaybook playbook = APlaybook.named("many ways").defining(OutputsExtension.DEFINITION);
        int partings = 6;
        for (int i = 0; i < partings; i++) {
            String variable = "__answer_" + i + "__";
            String after = i + 1 < partings ? action("look " + (i + 1)) : end("end");
            String number = String.valueOf(i);
            playbook.variable(variable, "bool", null)
                    .request("look " + number, step -> {
                        step.put("on_completion", id("if-condition", "choose " + number));
                        Rehearsals.outputs(step, variable);
                    })
                    .step(
                            "if-condition",
                            "choose " + number,
                            step -> step.put("condition", variable + ":value = true")
                                    .put("on_true", end("yes " + number))
                                    .put("on_false", end("no " + number))
                                    .put("on_completion", after))
                    .ends("yes " + number, "no " + number);
        }

        DryRun dryRun = dryRun(playbook.startingAt(action("look 0")).ends("end").read(), Map.of());

        assertThat(dryRun.complete()).isFalse();
        assertThat(dryRun.ways()).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    private static Report only(DryRun dryRun) {
        assertThat(dryRun.ways()).hasSize(1);
        return List.copyOf(dryRun.ways()).getFirst().report();
    }
}
