package dev.tocsin.playbook.cacao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.run.machine.Machine;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Documents made to exhaust time, memory or stack: each gets a clear finding, soon. */
class HostileDocumentsTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private static List<String> rules(String text) {
        return assertTimeoutPreemptively(SOON, () -> {
            DocumentReader.Reading reading = DocumentReader.read(text);
            List<Finding> findings = reading.document() == null
                    ? reading.findings()
                    : new Validator(Machine.RUNNABLE).check(reading.document());
            assertThat(findings).hasSizeLessThanOrEqualTo(Findings.MOST + 1).anyMatch(Finding::isError);
            assertThat(findings).allMatch(finding -> finding.message().length() < 1_000);
            return findings.stream().map(Finding::rule).distinct().toList();
        });
    }

    @Test
    void refusesDeepNesting() {
        assertThat(rules("[".repeat(200_000))).containsExactly("P52");
        assertThat(rules("{\"a\":".repeat(200_000))).containsExactly("P52");
    }

    @Test
    void refusesHugeTextsKeysAndNumbers() {
        assertThat(rules("{\"name\":\"" + "x".repeat(1_500_000) + "\"}")).containsExactly("P53");
        assertThat(rules("{\"" + "k".repeat(60_000) + "\":1}")).containsExactly("P53");
        assertThat(rules("{\"timeout\":" + "9".repeat(2_000) + "}")).containsExactly("P53");
        assertThat(rules(" ".repeat(6_000_000) + "{}")).containsExactly("P53");
    }

    @Test
    void refusesKeysThatStandTwice() {
        DocumentReader.Reading reading = DocumentReader.read("{\"workflow\":{\"a\":1,\"a\":2}}");
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("P51");
            assertThat(finding.pointer()).isEqualTo("/workflow/a");
        });
    }

    @Test
    void refusesWhatIsNoObject() {
        for (String text :
                List.of("", "null", "7", "[]", "\"x\"", "{} {}", "{\"a\":\u0000}", "{'a':1}", "{\"a\":NaN}")) {
            assertThat(rules(text)).containsExactly("P50");
        }
    }

    @Test
    void refusesAHundredThousandSteps() {
        String steps = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"s" + i + "\":{\"type\":\"end\"}")
                .collect(Collectors.joining(",", "{\"workflow\":{", "}}"));
        assertThat(rules(steps)).containsExactly("P54");
    }

    @Test
    void walksALongChainAndARing() {
        ObjectNode chain = chain(Validator.MOST_STEPS - 2);
        assertThat(assertTimeoutPreemptively(SOON, () -> new Validator(Machine.RUNNABLE).check(chain)))
                .isEmpty();
        String last = APlaybook.action("s" + (Validator.MOST_STEPS - 3));
        ((ObjectNode) chain.get("workflow").get(last)).put("on_completion", APlaybook.action("s0"));
        assertThat(rules(chain.toString())).contains("G02");
    }

    @Test
    void cutsManyFindings() {
        ObjectNode chain = chain(3_000);
        for (JsonNode step : chain.get("workflow")) {
            ((ObjectNode) step).put("timeout", -1);
        }
        assertThat(rules(chain.toString())).contains("S19", "P55");
    }

    @Test
    void looksAtBranchesThatShareALongWay() {
        ObjectNode document = chain(4_900);
        ObjectNode workflow = (ObjectNode) document.get("workflow");
        for (int i = 0; i < 5_000; i++) {
            workflow.putObject(APlaybook.id("if-condition", "if" + i))
                    .put("type", "if-condition")
                    .put("condition", "__x__:value = 1")
                    .put("on_true", APlaybook.action("s0"))
                    .put("on_false", APlaybook.action("s" + (i % 4_900)))
                    .put("on_completion", APlaybook.id("if-condition", "if" + (i + 1)));
        }
        assertThat(rules(document.toString())).contains("P55");
    }

    @Test
    void looksAtLongConditionsAndTexts() {
        ObjectNode document = chain(1);
        ((ObjectNode) document.get("workflow"))
                .putObject(APlaybook.id("if-condition", "deep"))
                .put("type", "if-condition")
                .put("condition", "(".repeat(500_000))
                .put("on_true", "__:value".repeat(100_000));
        document.put("description", "_".repeat(900_000) + ":value");
        assertThat(rules(document.toString())).contains("S53", "S13");
    }

    private static ObjectNode chain(int actions) {
        APlaybook playbook = APlaybook.named("chain").startingAt(APlaybook.action("s0"));
        for (int i = 0; i < actions; i++) {
            String next = i + 1 < actions ? APlaybook.action("s" + (i + 1)) : APlaybook.end("end");
            playbook.request("s" + i, next);
        }
        return playbook.ends("end").json();
    }
}
