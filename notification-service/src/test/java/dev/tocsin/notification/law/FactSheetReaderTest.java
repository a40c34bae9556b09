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
