package dev.tocsin.playbook.run.machine;

import static dev.tocsin.playbook.cacao.APlaybook.action;
import static dev.tocsin.playbook.cacao.APlaybook.end;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.cacao.APlaybook;
import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.PlaybookReader;
import dev.tocsin.playbook.cacao.Validator;
import dev.tocsin.playbook.run.machine.RandomPlaybook.Traits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** Properties 8, 12 and 13 of docs/cacao-conformance.md: values from outside, documents as they are, and the time that checking takes. */
class ValuesPropertyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USE = "__x__:value";
    private static final Map<String, String> SHELL = Map.of(
            "plain", "block " + USE + " now",
            "joined", "block --name=" + USE + ".local",
            "single", "block 'a " + USE + " b'",
            "double", "block \"a " + USE + " b\"",
            "inner", "block \"$(name " + USE + ")\"");

    private static VirtualRun shell(String template, String value) {
        APlaybook document = APlaybook.named("shell")
                .external("__x__", "string")
                .startingAt(action("one"))
                .step("action", "one", step -> {
                    APlaybook.command(step, "bash", template);
                    step.put("on_completion", end("end"));
                })
                .ends("end");
        return new VirtualRun(document.read(), 10, Map.of("__x__", value)).go();
    }

    @Property(tries = 2_000)
    void property8AValueStaysInItsShellWord(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 12) String value) {
        SHELL.forEach((where, template) -> {
            VirtualRun run = shell(template, value);
            if (run.sent.isEmpty()) {
                refused(run);
            } else {
                List<String> words = ShellWords.of(run.texts().getFirst());
                assertThat(words).as(where).hasSameSizeAs(ShellWords.of(template.replace(USE, "x")));
                if (!where.equals("inner")) {
                    assertThat(String.join(" ", words)).as(where).contains(value);
                }
            }
        });
    }

    @Property(tries = 2_000)
    void property8AValueStaysInItsPartOfARequest(@ForAll String value) throws JsonProcessingException {
        APlaybook document = APlaybook.named("request")
                .external("__x__", "string")
                .startingAt(action("one"))
                .step("action", "one", step -> {
                    APlaybook.command(step, "http-api", "POST /users/" + USE + "/lock?by=" + USE + " HTTP/1.1");
                    ObjectNode command = (ObjectNode) step.at("/commands/0");
                    command.withObject("/headers").putArray("X-Name").add(USE);
                    command.put("content", "{\"name\": \"" + USE + "\", \"all\": false}");
                    step.put("on_completion", end("end"));
                })
                .ends("end");
        VirtualRun run = new VirtualRun(document.read(), 10, Map.of("__x__", value)).go();
        if (run.sent.isEmpty()) {
            refused(run);
            return;
        }
        Command.HttpApi request = run.commands.stream()
                .filter(RunCommand.Send.class::isInstance)
                .map(command ->
                        (Command.HttpApi) ((RunCommand.Send) command).command().command())
                .findFirst()
                .orElseThrow();
        assertThat(request.target()).matches("/users/[^/?&#\\s]*/lock\\?by=[^/?&#=\\s]*");
        assertThat(request.headers().toString()).doesNotContain("\r", "\n");
        var content = JSON.readTree(request.content());
        assertThat(content).hasSize(2);
        assertThat(content.get("name").textValue()).isEqualTo(value);
    }

    private static void refused(VirtualRun run) {
        assertThat(run.state.failure())
                .isNotNull()
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Failure.Reason.VARIABLE_REFUSED));
    }

    @Property(tries = 200)
    void property12ADocumentIsNotChangedByBeingReadAndChecked(
            @ForAll long seed, @ForAll String text, @ForAll double number) throws JsonProcessingException {
        ObjectNode document = RandomPlaybook.of(seed, Traits.ALL).document.json();
        document.withObject("/playbook_extensions/extension-definition--0")
                .put("unknown", text)
                .put("number", number)
                .putNull("nothing");
        var received = JSON.readTree(document.toString());
        var kept = received.deepCopy();
        new Validator(Machine.RUNNABLE).check(received);
        PlaybookReader.read(received);
        assertThat(received).isEqualTo(kept);
        assertThat(JSON.readTree(received.toString())).isEqualTo(kept);
    }

    @Example
    void property13CheckingTakesTimeInProportionToTheSteps() {
        ObjectNode small = diamonds(500);
        ObjectNode large = diamonds(2_000);
        checked(small);
        Duration few = checked(small);
        Duration many = checked(large);
        assertThat(many).isLessThan(few.multipliedBy(12).plusMillis(1_500));
    }

    private static Duration checked(ObjectNode document) {
        long start = System.nanoTime();
        assertThat(new Validator(Machine.RUNNABLE).check(document)).noneMatch(finding -> finding.isError());
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** A chain of choices with two branches each. */
    private static ObjectNode diamonds(int count) {
        APlaybook document = APlaybook.named("diamonds").variable("__v__", "integer", "1");
        List<String> ends = new ArrayList<>();
        String next = end("end");
        for (int i = count; i > 0; i--) {
            String name = "d" + i;
            String after = next;
            ends.addAll(List.of(name + " yes", name + " no"));
            document.request(name + "-a", end(name + " yes"));
            document.step(
                    "if-condition",
                    name,
                    step -> step.put("condition", "__v__:value = 1")
                            .put("on_true", action(name + "-a"))
                            .put("on_false", end(name + " no"))
                            .put("on_completion", after));
            next = APlaybook.id("if-condition", name);
        }
        document.startingAt(next).ends("end").ends(ends.toArray(String[]::new));
        return document.json();
    }
}
