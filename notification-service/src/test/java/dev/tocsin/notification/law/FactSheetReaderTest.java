package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactSheetReaderTest {

    private static final FactSheetReader READER = new FactSheetReader(LawLibrary.vocabulary(), _ -> true);

    @Test
    void nothingKnownIsSound() throws JsonProcessingException {
        assertThat(read("{}").isSound()).isTrue();
        assertThat(read("{'org':{'main_establishment':null}}").isSound()).isTrue();
    }

    @Test
    void unknownWordsAreNamedByPointer() throws JsonProcessingException {
        fault(
                "{'org':{'regimes':['eu-gdpr.controller','eu-gpdr']}}",
                "/facts/org/regimes/1",
                "unknown regime: eu-gpdr");
        fault("{'tests':{'eu-gdpr.risc':'high'}}", "/facts/tests/eu-gdpr.risc", "unknown test");
        fault("{'tests':{'eu-gdpr.risk':'huge'}}", "/facts/tests/eu-gdpr.risk", "unknown value");
        fault(
                "{'timeline':{'noticed_at':'2026-01-01'}}",
                "/facts/timeline/noticed_at",
                "unknown point of the timeline");
        fault("{'data':{'categories':['name','shoe_size']}}", "/facts/data/categories/1", "unknown data category");
        fault("{'weather':{}}", "/facts/weather", "unknown field");
    }

    @Test
    void wrongTypesAreNamedByPointer() throws JsonProcessingException {
        fault("{'people':{'total':'many'}}", "/facts/people/total", "whole number or a range");
        fault("{'people':{'total':3.5}}", "/facts/people/total", "whole number or a range");
        fault("{'org':{'regimes':'eu-gdpr.controller'}}", "/facts/org/regimes", "must be a list");
        fault("{'tests':{'eu-dora.major':true}}", "/facts/tests/eu-dora.major", "must be text");
        fault("{'org':[]}", "/facts/org", "must be an object");
    }

    @Test
    void whatIsSaidToBeUnknownIsUnknown() throws JsonProcessingException {
        var reading = read("{'data':{'medium':'unknown'},'incident':{'effects':['not_yet_known']}}");
        assertThat(reading.isSound()).isTrue();
        assertThat(reading.sheet().data().medium()).isNull();
    }

    @Test
    void timesNeedTheirOffset() throws JsonProcessingException {
        fault("{'timeline':{'aware_at':'2026-01-01T10:00:00'}}", "/facts/timeline/aware_at", "with its offset");
        fault("{'timeline':{'aware_at':'2026-02-30'}}", "/facts/timeline/aware_at", "or a date");
        assertThat(read("{'timeline':{'aware_at':'2026-01-01'}}").isSound()).isTrue();
    }

    @Test
    void numbersMakeSense() throws JsonProcessingException {
        fault("{'people':{'total':-1}}", "/facts/people/total", "must not be negative");
        fault("{'people':{'total':{'min':5,'max':2}}}", "/facts/people/total", "upside down");
        fault("{'people':{'total':{'min':5,'max':9,'best':12}}}", "/facts/people/total", "best lies outside");
        fault(
                "{'people':{'by_jurisdiction':{'Germany':3}}}",
                "/facts/people/by_jurisdiction/Germany",
                "unknown country");
        var many = IntStream.range(0, 501)
                .mapToObj(number -> "'AA-%03d':1".formatted(number))
                .collect(Collectors.joining(","));
        fault(
                "{'people':{'by_jurisdiction':{" + many + "}}}",
                "/facts/people/by_jurisdiction",
                "too many jurisdictions");
    }

    @Test
    void numbersAndYearsStayWithinReach() throws JsonProcessingException {
        fault("{'people':{'total':20000000000}}", "/facts/people/total", "at most 10000000000");
        fault("{'people':{'total':123456789012345678901234567890}}", "/facts/people/total", "at most");
        fault("{'people':{'total':{'min':1,'max':-4}}}", "/facts/people/total/max", "must not be negative");
        fault("{'people':{'total':{}}}", "/facts/people/total", "at least one of min, max and best");
        fault("{'people':{'total':1e400}}", "/facts/people/total", "whole number or a range");
        fault("{'people':{'total':'NaN'}}", "/facts/people/total", "whole number or a range");
        fault("{'timeline':{'aware_at':'9999-12-31'}}", "/facts/timeline/aware_at", "between 1900 and 2099");
        fault("{'timeline':{'aware_at':'-0001-01-01T00:00:00Z'}}", "/facts/timeline/aware_at", "between 1900 and 2099");
    }

    @Test
    void nullIsNoWordOfAList() throws JsonProcessingException {
        fault("{'org':{'regimes':[null]}}", "/facts/org/regimes/0", "must be text");
        fault("{'chain':[null]}", "/facts/chain/0", "must be an object");
    }

    @Test
    void codesAreThoseOfCountries() throws JsonProcessingException {
        fault("{'org':{'residency':'ZZ'}}", "/facts/org/residency", "unknown country or region code: ZZ");
        fault("{'people':{'by_jurisdiction':{'ZZ-1':3}}}", "/facts/people/by_jurisdiction/ZZ-1", "unknown country");
        assertThat(read("{'org':{'residency':'XK','establishments':['US-CA']}}").isSound())
                .isTrue();
    }

    @Test
    void aHopNamesBothItsEnds() throws JsonProcessingException {
        fault("{'chain':[{'from':'vendor','at':'2026-01-01'}]}", "/facts/chain/0/to", "is missing");
        fault("{'chain':[{'from':' ','to':'us'}]}", "/facts/chain/0/from", "1 to 1000 characters");
        assertThat(read("{'chain':[{'from':'vendor','to':'us'}]}").sheet().chain())
                .containsExactly(new FactSheet.Hop("vendor", "us", null));
    }

    @Test
    void whatIsLongIsNotRepeated() throws JsonProcessingException {
        var reading = read("{'org':{'role':'" + "x".repeat(100_000) + "'}}");
        assertThat(reading.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).hasSizeLessThan(200));
        fault("{'" + "x".repeat(10_000) + "':1}", "/facts", "1 names of more than 200 characters");
    }

    @Test
    void aListThatWasNotUnderstoodInAllItsPartsIsNotTakenForWhole() throws JsonProcessingException {
        assertThat(read("{'data':{'categories':['name','shoe_size']}}")
                        .sheet()
                        .data()
                        .categories())
                .containsExactly("name", "not_yet_known");
        assertThat(read("{'org':{'establishments':['DE','Mars']}}")
                        .sheet()
                        .org()
                        .establishments())
                .isNull();
        assertThat(read("{'people':{'by_jurisdiction':{'DE':3,'Mars':4}}}")
                        .sheet()
                        .people()
                        .byJurisdiction())
                .isNull();
    }

    private static void fault(String json, String pointer, String message) throws JsonProcessingException {
        assertThat(read(json).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.message()).contains(message);
        });
    }

    private static FactReading read(String json) throws JsonProcessingException {
        return READER.read(new ObjectMapper().readTree(json.replace('\'', '"')), "/facts");
    }
}
