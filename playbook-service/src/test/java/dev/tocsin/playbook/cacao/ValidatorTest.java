package dev.tocsin.playbook.cacao;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static dev.tocsin.playbook.cacao.APlaybook.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.run.machine.Machine;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValidatorTest {
    private static final String ISOLATE = "/workflow/" + action("isolate");

    private final Validator validator = new Validator(Machine.RUNNABLE);

    @Test
    void findsNothingInTheSmallestPlaybook() {
        assertThat(validator.check(APlaybook.smallest().json())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void namesEachFaultAndItsPlace(String rule, String pointer, Consumer<ObjectNode> change) {
        // Given
        ObjectNode document = APlaybook.smallest().with(change).json();
        // When
        List<Finding> findings = validator.check(document);
        // Then
        assertThat(findings).extracting(Finding::rule, Finding::pointer).contains(tuple(rule, pointer));
        assertThat(findings).anyMatch(Finding::isError);
        assertThat(findings)
                .noneMatch(
                        finding -> finding.hint().isBlank() || finding.message().isBlank());
    }

    static Stream<Arguments> namesEachFaultAndItsPlace() {
        return Stream.concat(faultsOfSteps(), faultsAround());
    }

    private static Stream<Arguments> faultsOfSteps() {
        return Stream.of(
                fault("S05", ISOLATE + "/on_completion", step -> step.put("on_success", end("end"))),
                fault("S19", ISOLATE + "/timeout", step -> step.put("timeout", -1)),
                fault("S15", ISOLATE + "/agent", step -> step.remove("agent")),
                fault("S14", ISOLATE + "/commands", step -> step.putArray("commands")),
                fault("S08", ISOLATE, step -> step.remove("on_completion")),
                fault("S01", ISOLATE + "/type", step -> step.put("type", "single")),
                fault(
                        "C04",
                        ISOLATE + "/commands/0/command",
                        step -> command(step).remove("command")),
                fault(
                        "C56",
                        ISOLATE + "/commands/0/command",
                        step -> command(step).put("command", "/isolate")),
                fault(
                        "V05",
                        ISOLATE + "/commands/0/command",
                        step -> command(step).put("command", "GET /__who__:value HTTP/1.1")),
                fault(
                        "A58",
                        ISOLATE + "/commands/0/headers/Authorization",
                        step -> command(step)
                                .putObject("headers")
                                .putArray("Authorization")
                                .add("Bearer x")));
    }

    private static Stream<Arguments> faultsAround() {
        return Stream.of(
                whole(
                        "V01",
                        "/playbook_variables/who",
                        document ->
                                document.withObject("/playbook_variables/who").put("type", "string")),
                whole(
                        "V51",
                        "/playbook_variables/__n__/value",
                        document -> document.withObject("/playbook_variables/__n__")
                                .put("type", "integer")
                                .put("value", "many")),
                whole(
                        "A58",
                        "/authentication_info_definitions/user-auth--x/password",
                        document -> document.withObject("/authentication_info_definitions/user-auth--x")
                                .put("type", "user-auth")
                                .put("password", "hunter2")));
    }

    private static Arguments fault(String rule, String pointer, Consumer<ObjectNode> change) {
        return whole(rule, pointer, document -> change.accept((ObjectNode) document.at(ISOLATE)));
    }

    private static Arguments whole(String rule, String pointer, Consumer<ObjectNode> change) {
        return Arguments.of(rule, pointer, change);
    }

    private static ObjectNode command(ObjectNode step) {
        return (ObjectNode) step.at("/commands/0");
    }

    @Test
    void refusesReferencesToNothing() {
        ObjectNode document = APlaybook.smallest()
                .with(root -> ((ObjectNode) root.at(ISOLATE))
                        .put("on_completion", end("nowhere"))
                        .put("agent", id("http-api", "nobody")))
                .json();
        assertThat(validator.check(document))
                .filteredOn(Finding::isError)
                .extracting(Finding::pointer)
                .contains(ISOLATE + "/on_completion", ISOLATE + "/agent");
    }

    @Test
    void refusesWaysThatLeadBack() {
        ObjectNode document = APlaybook.named("back edge")
                .startingAt(action("one"))
                .request("one", step -> step.put("on_success", action("two")).put("on_failure", end("end")))
                .request("two", step -> step.put("on_success", end("end")).put("on_failure", action("one")))
                .ends("end")
                .json();
        assertThat(validator.check(document)).extracting(Finding::rule).contains("G02");
    }

    @Test
    void looksAtManyDiamondsInNoTime() {
        APlaybook playbook = APlaybook.named("diamonds").startingAt(action("0"));
        for (int i = 0; i < 300; i++) {
            String next = action(String.valueOf(i + 1));
            playbook.request(
                    String.valueOf(i), step -> step.put("on_success", next).put("on_failure", next));
        }
        playbook.request("300", end("end")).ends("end");
        assertThat(validator.check(playbook.json())).isEmpty();
    }

    @Test
    void refusesAnApprovalThatNobodyMayGive() {
        ObjectNode document = APlaybook.named("approval")
                .startingAt(action("ask"))
                .manual("ask", step -> {
                    APlaybook.approval(step).putArray("roles");
                    step.put("on_completion", end("end"));
                })
                .ends("end")
                .defining(ApprovalExtension.DEFINITION)
                .json();
        assertThat(validator.check(document))
                .extracting(Finding::rule, Finding::pointer)
                .contains(tuple(
                        "X62",
                        "/workflow/" + action("ask") + "/step_extensions/" + ApprovalExtension.DEFINITION + "/roles"));
    }

    @Test
    void wantsOurExtensionsDeclared() {
        ObjectNode document = APlaybook.smallest()
                .with(root -> root.withObject("/playbook_extensions").putObject(MatchExtension.DEFINITION))
                .json();
        assertThat(validator.check(document)).extracting(Finding::rule).contains("X01");
    }

    @Test
    void readsWhatItFindsNothingIn() {
        Playbook playbook = APlaybook.smallest().read();
        assertThat(playbook.step(action("isolate"))).isInstanceOfSatisfying(Step.Action.class, step -> {
            assertThat(step.commands()).singleElement().isInstanceOf(Command.HttpApi.class);
            assertThat(step.common().routes().afterSuccess()).contains(end("end"));
        });
    }
}
