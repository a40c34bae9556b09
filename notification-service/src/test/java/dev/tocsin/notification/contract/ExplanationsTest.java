package dev.tocsin.notification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.tocsin.notification.calendar.HolidayCalendars;
import dev.tocsin.notification.law.Assessment;
import dev.tocsin.notification.law.DutyAssessment;
import dev.tocsin.notification.law.FactSheetReader;
import dev.tocsin.notification.law.LawLibrary;
import dev.tocsin.notification.law.RuleBook;
import dev.tocsin.notification.law.Source;
import dev.tocsin.notification.partyfeed.ContractTerms;
import dev.tocsin.notification.partyfeed.ContractTerms.BreachNotice;
import dev.tocsin.notification.partyfeed.Party;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The explanations in the documents are those of the engine: {@code -Dexplanations.write=<file>} writes them anew. */
class ExplanationsTest {

    private static final Path PAGE = Path.of("../docs/explanations.md");
    private static final RuleBook BOOK = LawLibrary.load(new HolidayCalendars());
    private static final String GDPR = """
            org: {role: controller, establishments: [DE], main_establishment: DE, regimes: [eu-gdpr.controller], residency: DE-BE}
            timeline: {detected_at: '2024-03-28T15:05:00+01:00', aware_at: '2024-03-28T17:42:00+01:00'}
            people: {total: 1200, by_jurisdiction: {DE: 1200}}
            data: {categories: [name, email], encrypted: 'no'}
            tests: {eu-gdpr.risk: risk}
            """;
    private static final String SEC = """
            org: {role: controller, regimes: [us-sec.registrant]}
            timeline: {detected_at: '2026-03-28T09:00:00-04:00', materiality_determined_at: '2026-04-01T16:10:00-04:00'}
            tests: {us-sec.material: 'yes'}
            """;
    private static final String OUTSOURCER = """
            org: {role: processor, establishments: [PH], main_establishment: PH, regimes: [ph-npc.processor]}
            timeline: {suspected_at: '2026-05-13T02:10:00+08:00', detected_at: '2026-05-13T02:40:00+08:00'}
            people: {total: {min: 200, max: 900}, by_jurisdiction: {DE: {min: 200, max: 900}}}
            """;

    @Test
    void thePageIsWhatTheEngineSays() throws IOException {
        var lines = page().lines();
        var target = System.getProperty("explanations.write");
        if (target != null) {
            Files.write(Path.of(target), lines);
        }
        assertThat(Files.readAllLines(PAGE)).isEqualTo(lines);
    }

    private static ExplanationPage page() throws IOException {
        var page = new ExplanationPage();
        page.say("""
                # Three explanations

                Each answer of the law engine explains itself in five parts. These three are as the engine gives them; `ExplanationsTest` compares this
                page with the engine. [law.md](law.md) says how the lines of a sum are read. Every sum of every rule is redone by a test from such lines
                alone (`StrangersSumTest`).""");
        page.add(
                "GDPR over a long weekend",
                """
                Hours run through Good Friday, Easter Sunday and the change to summer time: 72 of them end on Sunday evening, and on the clock one hour
                later than they began.""",
                GDPR,
                assess(BOOK, GDPR, "eu-gdpr-33-1-authority", "2024-03-28T17:00:00Z"));
        page.add("SEC Form 8-K over Good Friday", """
                Good Friday shuts the stock exchange but is no federal holiday. The sum names every closed day beyond the weekend; it names none, so 3 April
                counts as one of the four business days.""", SEC, assess(BOOK, SEC, "us-sec-8k-105", "2026-04-01T20:30:00Z"));
        var rule = new ContractRules(LawLibrary.reader(new HolidayCalendars()))
                .compile(terms(), client())
                .orElseThrow();
        page.add(
                "An outsourcer in the Philippines with a client in the Union by contract",
                """
                The contract gives two business days from the first suspicion, on the clock of the client. In Manila it is already Wednesday, in Berlin still
                Tuesday, so Wednesday is the first day that counts; Thursday is Ascension Day, a holiday there.""",
                OUTSOURCER,
                assess(BOOK.with(List.of(rule)), OUTSOURCER, rule.id(), "2026-05-12T19:00:00Z"));
        return page;
    }

    private static DutyAssessment assess(RuleBook book, String facts, String rule, String at) throws IOException {
        var asOf = Instant.parse(at);
        var reading = new FactSheetReader(book.vocabulary(), _ -> true)
                .read(new ObjectMapper(new YAMLFactory()).readTree(facts), "/facts");
        assertThat(reading.faults()).isEmpty();
        var call = new Source(null, "lena.brandt", asOf, null, "call with the incident commander");
        var sources = Map.of("timeline", call, "tests", call);
        return Assessment.assess(
                        reading.sheet(), book, asOf, sources, each -> each.id().equals(rule))
                .getFirst();
    }

    private static ContractTerms terms() {
        var clause = new BreachNotice("suspected", 2, "business-days", List.of(), List.of());
        return new ContractTerms(
                new UUID(2, 1), "MSA-2024-118, schedule 4", new UUID(1, 1), client().partyId(), clause);
    }

    private static Party client() {
        return new Party(
                new UUID(1, 2),
                "harbour-bank",
                "client",
                "Harbour Bank SE",
                "DE",
                "Europe/Berlin",
                List.of(),
                List.of(),
                List.of(),
                Instant.parse("2026-05-01T08:00:00Z"));
    }
}
