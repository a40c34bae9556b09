package dev.tocsin.incident.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactCheckTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FactCheck check = new FactCheck(new FactPaths(Words.load()));

    @Test
    void takesWhatTheVocabularyKnows() {
        assertThat(faults(
                        fact("timeline.aware_at", "\"2026-03-27T23:30:00-05:00\""),
                        fact("timeline.occurred_at", "\"2026-03-27\""),
                        fact("data.categories", "[\"name\",\"ssn\"]"),
                        fact("data.encrypted", "\"partial\""),
                        fact("people.total", "{\"min\":1200,\"max\":4000,\"best\":2600}"),
                        fact("people.by_jurisdiction", "{\"DE\":1200,\"US-CA\":{\"min\":1}}"),
                        fact("people.by_jurisdiction.FR", "3"),
                        fact("org.role", "\"processor\""),
                        fact("org.regimes", "[\"eu-gdpr.processor\"]"),
                        fact("tests.eu-gdpr.risk", "\"high\""),
                        fact("chain", "[{\"from\":\"vendor\",\"to\":\"us\",\"at\":\"2026-03-27T10:00:00Z\"}]"),
                        fact("narrative.summary", "\"What happened\""),
                        fact("org.registration_ids[EIN]", "\"1\""),
                        fact("measures.immediate[]", "[\"account disabled\"]")))
                .isEmpty();
    }

    @Test
    void namesEachFaultByItsPlace() {
        assertThat(faults(
                        fact("timeline.aware_at", "\"2026-03-27T23:30:00\""),
                        fact("data.categories", "[\"name\",\"shoe_size\"]"),
                        fact("people.total", "{\"min\":5,\"max\":2}"),
                        fact("people.by_jurisdiction", "{\"DE\":-1,\"Mars\":2}"),
                        fact("timeline.awareness", "\"2026-03-27\""),
                        fact("org.main_establishment", "false"),
                        fact("data.encrypted", "true"),
                        fact("tests.eu-gdpr.risk", "\"maybe\"")))
                .extracting(ValueFault::pointer)
                .containsExactly(
                        "/facts/0/value",
                        "/facts/1/value/1",
                        "/facts/2/value",
                        "/facts/3/value/DE",
                        "/facts/3/value/Mars",
                        "/facts/4/path",
                        "/facts/5/value",
                        "/facts/6/value",
                        "/facts/7/value");
    }

    @Test
    void namesWhatCannotBeByItsPlace() {
        var many = IntStream.range(0, 10_000)
                .mapToObj(number -> "\"A%d\":1".formatted(number))
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(faults(
                        fact("timeline.aware_at", "\"9999-12-31\""),
                        fact("timeline.detected_at", "\"-0001-01-01\""),
                        fact("people.total", "12345678901234567890123"),
                        fact("people.total", "1e400"),
                        fact("people.by_jurisdiction", many),
                        fact("data.categories", "[null,[]]"),
                        fact("org.main_establishment", "\"XK\""),
                        new RecordFact(
                                "data.medium",
                                node("\"paper\""),
                                null,
                                null,
                                OffsetDateTime.parse("+99999-01-01T00:00:00Z"),
                                null)))
                .extracting(ValueFault::pointer)
                .containsExactly(
                        "/facts/0/value",
                        "/facts/1/value",
                        "/facts/2/value",
                        "/facts/3/path",
                        "/facts/3/value",
                        "/facts/4/value",
                        "/facts/5/value/0",
                        "/facts/5/value/1",
                        "/facts/7/learnt_at");
    }

    @Test
    void aValueGoesWithACertaintyThatHasOne() {
        assertThat(check.faults(
                        List.of(new RecordFact("people.total", node("3"), "unknown", null, null, null)), Map.of()))
                .extracting(ValueFault::pointer)
                .containsExactly("/facts/0/value");
        assertThat(check.faults(List.of(new RecordFact("people.total", null, "unknown", null, null, null)), Map.of()))
                .isEmpty();
        assertThat(check.faults(List.of(new RecordFact("people.total", null, null, null, null, null)), Map.of()))
                .hasSize(1);
        assertThat(check.faults(List.of(new RecordFact("people.total", node("3"), "sure", null, null, null)), Map.of()))
                .extracting(ValueFault::pointer)
                .containsExactly("/facts/0/certainty");
    }

    @Test
    void aCorrectionNeedsAReasonButLearningDoesNot() {
        var recorded = Map.of("people.total", new KnownFact("people.total", node("3"), Certainty.KNOWN));
        var unknown = Map.of("people.total", new KnownFact("people.total", null, Certainty.UNKNOWN));

        assertThat(check.faults(List.of(fact("people.total", "4")), recorded))
                .extracting(ValueFault::pointer)
                .containsExactly("/facts/0/reason");
        assertThat(check.faults(
                        List.of(new RecordFact("people.total", node("4"), null, null, null, "recounted")), recorded))
                .isEmpty();
        assertThat(check.faults(List.of(fact("people.total", "3")), recorded)).isEmpty();
        assertThat(check.faults(List.of(fact("people.total", "4")), unknown)).isEmpty();
    }

    @Test
    void peopleDoNotWriteWhatWasFiled() {
        assertThat(faults(fact("filed.eu-gdpr-33-1-authority", "\"2026-03-27\"")))
                .extracting(ValueFault::pointer)
                .containsExactly("/facts/0/path");
    }

    private List<ValueFault> faults(RecordFact... facts) {
        return check.faults(List.of(facts), Map.of());
    }

    private static RecordFact fact(String path, String value) {
        return new RecordFact(path, node(value), null, null, null, null);
    }

    private static JsonNode node(@Nullable String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
