package dev.tocsin.benchmark.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.tocsin.benchmark.drools.DroolsLaw;
import dev.tocsin.benchmark.drools.Incident;
import dev.tocsin.benchmark.drools.OwedDuty;
import dev.tocsin.notification.law.Applies;
import dev.tocsin.notification.law.Assessment;
import dev.tocsin.notification.law.FactSheet;
import dev.tocsin.notification.law.FactSheetReader;
import dev.tocsin.notification.law.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tocsin and Drools say the same of the fifty rules, on the measured incident and on the worked examples of the book. */
class SameDutiesTest {

    private static final Path EXAMPLES = Path.of("../../notification-service/src/test/resources/law-vectors");
    private static final Instant AS_OF = Instant.parse("2026-11-09T12:00:00Z");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final RuleBook BOOK = FiftyRules.book();

    private static DroolsLaw drools;

    @BeforeAll
    static void compile() {
        drools = new DroolsLaw();
    }

    @AfterAll
    static void close() {
        drools.close();
    }

    @Test
    void thereAreFiftyRules() {
        assertThat(BOOK.rules()).hasSize(50);
    }

    @Test
    void onTheMeasuredIncident() {
        var incident = WideIncident.of(BOOK);
        assertThat(incident.facts().people().byJurisdiction()).hasSize(60);

        var owed = tocsin(incident.facts());

        assertThat(owed).isNotEmpty().hasSameElementsAs(drools(incident.facts()));
    }

    @Test
    void onTheWorkedExamples() throws IOException {
        var seen = new HashSet<String>();
        var owed = new TreeSet<String>();
        for (var example : examples()) {
            if (BOOK.rule(example.path("rule").asText()).isPresent()) {
                var facts = sheet(example.path("facts"));
                var expected = tocsin(facts);
                assertThat(drools(facts)).as(example.path("id").asText()).hasSameElementsAs(expected);
                seen.add(example.path("rule").asText());
                expected.forEach(duty -> owed.add(duty.rule()));
            }
        }
        assertThat(seen).hasSize(50);
        assertThat(owed).hasSizeGreaterThan(40);
    }

    private static List<OwedDuty> tocsin(FactSheet facts) {
        var owed = new ArrayList<OwedDuty>();
        for (var duty : Assessment.assess(facts, BOOK, AS_OF, Map.of())) {
            if (duty.applies() == Applies.OWED) {
                owed.add(new OwedDuty(duty.rule().id(), duty.clock().dueAt()));
            }
        }
        return owed;
    }

    private static List<OwedDuty> drools(FactSheet facts) {
        return drools.assess(new Incident(facts, AS_OF, drools.lawyer()));
    }

    /** The delays that law enforcement asks for, which move an end, are not part of what is compared. */
    private static FactSheet sheet(JsonNode facts) {
        var plain = facts.deepCopy();
        if (plain instanceof ObjectNode sheet) {
            sheet.remove("delays");
            if (sheet.path("timeline") instanceof ObjectNode timeline) {
                timeline.remove("law_enforcement_oral_request_at");
            }
        }
        var reading = new FactSheetReader(BOOK.vocabulary(), _ -> true).read(plain, "");
        assertThat(reading.faults()).isEmpty();
        return reading.sheet();
    }

    private static List<JsonNode> examples() throws IOException {
        var all = new ArrayList<JsonNode>();
        try (var files = Files.list(EXAMPLES)) {
            for (var file : files.sorted().toList()) {
                YAML.readTree(file.toFile()).forEach(all::add);
            }
        }
        return all;
    }
}
