package dev.tocsin.playbook.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.playbook.cacao.ApprovalExtension;
import dev.tocsin.playbook.cacao.PlaybookReader;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.cacao.Validator;
import dev.tocsin.playbook.run.machine.Inputs;
import dev.tocsin.playbook.run.machine.Machine;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The playbooks that come with the service, each drilled by the scripts under {@code src/test/resources/drills}. */
class BuiltInDrillsTest {
    @TestFactory
    Stream<DynamicTest> eachDrillComesToWhatIsExpected() throws IOException {
        return ScriptedDrill.all().stream()
                .map(drill -> DynamicTest.dynamicTest(drill.playbook() + ": " + drill.name(), () -> judge(drill)));
    }

    private static void judge(ScriptedDrill drill) {
        assertThat(Inputs.faults(drill.document(), drill.inputs())).isEmpty();
        assertThat(drill.script().flaws(List.of(drill.document()))).isEmpty();
        Report report = drill.play().report();
        JsonNode expect = drill.about().path("expect");
        List<String> names = Rehearsals.names(report);
        assertThat(report.state().wireName())
                .as(names + " " + report.failure())
                .isEqualTo(expect.path("state").asText());
        assertThat(names)
                .containsSubsequence(drill.expected("steps"))
                .doesNotContainAnyElementsOf(
                        drill.expected("never").isEmpty() ? List.of("no such step") : drill.expected("never"));
        if (expect.has("commands")) {
            assertThat(report.commands().stream().map(Sent::text))
                    .containsExactlyElementsOf(drill.expected("commands"));
        }
        assertThat(report.waits().stream().flatMap(wait -> wait.waitsFor().stream()))
                .containsAll(drill.expected("waited_for"));
        if (expect.has("took")) {
            assertThat(Duration.between(report.startedAt(), report.endedAt()))
                    .isEqualTo(Duration.parse(expect.path("took").asText()));
        }
    }

    /** Each line is spoken: a script that says more than is asked for tests less than it seems to. */
    @TestFactory
    Stream<DynamicTest> eachStepOfAScriptIsReached() throws IOException {
        return ScriptedDrill.all().stream()
                .map(drill -> DynamicTest.dynamicTest(drill.playbook() + ": " + drill.name(), () -> {
                    List<String> names = Rehearsals.names(drill.play().report());
                    assertThat(names)
                            .containsAll(drill.script().lines().stream()
                                    .map(Script.Line::step)
                                    .toList());
                }));
    }

    @Test
    void eachPlaybookIsDrilledToSuccessAndThroughFailure() throws IOException {
        for (String playbook : ScriptedDrill.playbooks().keySet()) {
            Set<String> paths = ScriptedDrill.all().stream()
                    .filter(drill -> drill.playbook().equals(playbook))
                    .map(drill -> drill.about().path("path").asText())
                    .collect(Collectors.toSet());
            assertThat(paths).as(playbook).containsExactlyInAnyOrder("success", "failure");
        }
    }

    @Test
    void betweenThemTheDrillsReachEveryStepOfTheTen() throws IOException {
        for (var entry : ScriptedDrill.playbooks().entrySet()) {
            Set<String> reached = new HashSet<>();
            for (ScriptedDrill drill : ScriptedDrill.all()) {
                if (drill.playbook().equals(entry.getKey())) {
                    reached.addAll(Rehearsals.names(drill.play().report()));
                }
            }
            Set<String> all = PlaybookReader.read(entry.getValue()).workflow().steps().values().stream()
                    .map(step -> step.common().name())
                    .collect(Collectors.toSet());
            assertThat(reached).as(entry.getKey()).containsAll(all);
        }
    }

    @Test
    void eachIsValidWithoutAFindingAndStartsForACategoryOfItsOwn() throws IOException {
        Set<String> categories = new HashSet<>();
        for (var entry : ScriptedDrill.playbooks().entrySet()) {
            assertThat(new Validator(Machine.RUNNABLE).check(entry.getValue()))
                    .as(entry.getKey())
                    .isEmpty();
            PlaybookReader.read(entry.getValue())
                    .match()
                    .orElseThrow()
                    .categories()
                    .forEach(category ->
                            assertThat(categories.add(category)).as(category).isTrue());
        }
        assertThat(categories).hasSize(10);
    }

    /** What cannot be taken back waits for people who are told what it does. */
    @Test
    void eachDestructiveQuestionSaysWhatItDoesAndHowItIsUndone() throws IOException {
        for (JsonNode document : ScriptedDrill.playbooks().values()) {
            for (Step step : PlaybookReader.read(document).workflow().steps().values()) {
                if (step instanceof Step.Action action && action.approval().isPresent()) {
                    ApprovalExtension terms = action.approval().get();
                    assertThat(terms.because()).as(step.common().name()).isNotBlank();
                    assertThat(terms.effect()).as(step.common().name()).isNotBlank();
                    assertThat(terms.undo()).as(step.common().name()).isNotBlank();
                    assertThat(terms.timeLimit()).as(step.common().name()).isNotNull();
                }
            }
        }
    }
}
