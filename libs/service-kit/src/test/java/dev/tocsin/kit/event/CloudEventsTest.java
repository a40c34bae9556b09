package dev.tocsin.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsTest {
    private static final String GOOD = """
            {"specversion":"1.0","id":"1","source":"/a","type":"t.v1","subject":"s","time":"2026-11-24T10:00:00+01:00",\
            "sequence":7,"extra":true,"data":{"name":"n","colour":"red"}}""";

    private final ObjectMapper json = new ObjectMapper();
    private final CloudEvents events = new CloudEvents(json);

    record Named(String name) {}

    @Test
    void areReadAsTheyWereWritten() {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        var data = json.createObjectNode().put("name", "Prärie");
        var event = new CloudEvent("1", "/a", "t.v1", "s", Instant.parse("2026-11-24T09:00:00.5Z"), 7, trace, data);
        assertThat(events.read(events.write(event))).isEqualTo(event);
    }

    @Test
    void keepTheirInstantAndLoseWhatTheReaderDoesNotKnow() {
        var event = events.read(GOOD);
        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(event.sequence()).isEqualTo(7);
        assertThat(event.traceparent()).isNull();
        assertThat(events.data(event, Named.class)).isEqualTo(new Named("n"));
    }

    @ParameterizedTest
    @CsvSource({"\"12\",12", "null,0", "12,12"})
    void haveASequenceInEachOfItsForms(String written, long read) {
        assertThat(events.read(GOOD.replace("\"sequence\":7", "\"sequence\":" + written))
                        .sequence())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "no json", "[]", "{}", "{\"specversion\":\"0.3\"}", "null"})
    void areNothingElse(@Nullable String text) {
        assertThatThrownBy(() -> events.read(text)).isInstanceOf(MalformedEvent.class);
    }

    @ParameterizedTest
    @CsvSource({
        "\"id\":\"1\",\"id\":\"\"",
        "\"source\":\"/a\",\"source\":5",
        "\"subject\":\"s\",\"other\":\"s\"",
        "+01:00,",
        "2026-11-24T10,2026-13-24T10",
        "\"sequence\":7,\"sequence\":\"x\""
    })
    void needTheirAttributes(String part, @Nullable String instead) {
        var broken = GOOD.replace(part, instead == null ? "" : instead);
        assertThatThrownBy(() -> events.read(broken)).isInstanceOf(MalformedEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":{}}", "null", "[1]"})
    void haveTheDataThatTheReaderExpects(String data) {
        var event = events.read(GOOD.replace("{\"name\":\"n\",\"colour\":\"red\"}", data));
        assertThatThrownBy(() -> events.data(event, Named.class)).isInstanceOf(MalformedEvent.class);
    }
}
