package dev.tocsin.notification.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.notification.casefeed.Case;
import dev.tocsin.notification.casefeed.CaseFact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactChangesTest {

    private static final Instant NOW = Instant.parse("2026-10-03T04:00:00Z");

    @Test
    void namesTheFactTheOldAndTheNewValueAndWhoRecordedIt() throws JsonProcessingException {
        var changes = FactChanges.between(
                incident("{'timeline':{'aware_at':'2026-10-03T03:05:00Z'},'people':{'total':3}}"),
                incident("{'timeline':{'aware_at':'2026-10-03T02:05:00Z'},'people':{'total':3}}"));
        assertThat(FactChanges.words(changes))
                .isEqualTo("timeline.aware_at changed from 2026-10-03T03:05:00Z to 2026-10-03T02:05:00Z"
                        + " (recorded by lena.brandt)");
    }

    @Test
    void readsRangesListsAndTestsWithDotsInTheirNames() throws JsonProcessingException {
        var changes = FactChanges.between(
                incident("{'people':{'total':{'min':3,'max':9}}}"),
                incident("{'people':{'total':12},'org':{'regimes':['a','b']},'tests':{'eu-gdpr.risk':'high'}}"));
        assertThat(changes)
                .extracting(FactChange::path, FactChange::from, FactChange::to)
                .containsExactly(
                        tuple("org.regimes", null, "a, b"),
                        tuple("people.total", "3 to 9", "12"),
                        tuple("tests.eu-gdpr.risk", null, "high"));
    }

    @Test
    void onlyTheFactsThatADutyRestsOnAreItsReason() throws JsonProcessingException {
        var changes = FactChanges.between(
                null, incident("{'people':{'by_jurisdiction':{'DE':4}},'data':{'encrypted':'no'}}"));
        assertThat(FactChanges.touching(changes, List.of("people.by_jurisdiction")))
                .extracting(FactChange::path)
                .containsExactly("people.by_jurisdiction.DE");
        assertThat(FactChanges.touching(changes, List.of("tests.eu-gdpr.risk"))).isEmpty();
    }

    private static Case incident(String facts) throws JsonProcessingException {
        JsonNode sheet = new ObjectMapper().readTree(facts.replace('\'', '"'));
        var fact = new CaseFact("f1", "timeline.aware_at", null, "known", null, NOW, NOW, "lena.brandt");
        return new Case(
                new UUID(1, 1),
                "INC-2026-0001",
                "real",
                "Title",
                "high",
                "declared",
                null,
                null,
                null,
                NOW,
                NOW,
                sheet,
                List.of(fact),
                Map.of(),
                new Case.Change("facts-changed", NOW, "ines.castillo", "Facts recorded", List.of()));
    }
}
