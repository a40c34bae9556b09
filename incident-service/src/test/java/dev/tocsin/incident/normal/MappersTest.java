package dev.tocsin.incident.normal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappersTest {
    private static final String ALERTS = """
            {"version":"4","groupKey":"{}:{alertname=\\"MassExport\\"}","status":"firing","receiver":"tocsin","truncatedAlerts":3,
             "commonLabels":{"severity":"critical"},"externalURL":"http://am.example",
             "alerts":[
              {"status":"firing","labels":{"alertname":"MassExport","account":"agent.delacruz","client":"aurora"},
               "annotations":{"summary":"1,700 records exported"},"startsAt":"2026-10-03T02:09:30.123456789Z",
               "endsAt":"0001-01-01T00:00:00Z","generatorURL":"http://prom.example/g","fingerprint":"a1b2c3d4e5f60718"},
              {"status":"resolved","labels":{"alertname":"MassExport","account":"agent.santos"},"fingerprint":"ffff"},
              {"status":"firing"}]}
            """;

    private static final String FINDING = """
            {"version":"0","id":"5f0c0000-aaaa-bbbb-cccc-000000000001","detail-type":"GuardDuty Finding","source":"aws.guardduty",
             "account":"210987654321","time":"2026-10-03T02:15:00Z","region":"eu-west-1","resources":[],
             "detail":{"id":"3ac0ffee","type":"Exfiltration:S3/AnomalousBehavior","severity":8.5,"title":"Unusual reads of a bucket",
               "accountId":"210987654321","createdAt":"2026-10-03T02:12:00Z","updatedAt":"2026-10-03T02:14:00Z",
               "resource":{"resourceType":"AccessKey","accessKeyDetails":{"userName":"svc-export"},"s3BucketDetails":[{"name":"claims-archive"}]},
               "service":{"count":4,"archived":false,"eventFirstSeen":"2026-10-03T02:01:00Z"}}}
            """;

    @Test
    void eachAlertOfAGroupIsASignalAndABrokenOneIsNamed() {
        var mapped = map(Format.ALERTMANAGER, ALERTS);

        assertThat(mapped.signals()).hasSize(2);
        assertThat(mapped.faults()).containsExactly("alert 2: no labels");
        var first = mapped.signals().getFirst();
        assertThat(first.kind()).isEqualTo("MassExport");
        assertThat(first.title()).isEqualTo("1,700 records exported");
        assertThat(first.level()).isEqualTo(Level.CRITICAL);
        assertThat(first.labels()).containsEntry("account", "agent.delacruz").containsEntry("client", "aurora");
        assertThat(first.occurredAt()).isEqualTo(Instant.parse("2026-10-03T02:09:30.123456789Z"));
        assertThat(first.lost()).isEqualTo(3);
        assertThat(mapped.signals().get(1).status()).isEqualTo(SignalStatus.RESOLVED);
    }

    @Test
    void alertsWithoutFingerprintAreToldApartByAllTheirLabels() {
        var body = "{\"alerts\":[{\"labels\":{\"b\":\"2\",\"a\":\"1\"}}]}";

        assertThat(map(Format.ALERTMANAGER, body).signals().getFirst().identity())
                .containsExactly(new KeyField("a", "1"), new KeyField("b", "2"));
    }

    @Test
    void aGuardDutyFindingKeepsItsIdentityWhenItIsUpdated() {
        var first = map(Format.EVENTBRIDGE, FINDING).signals().getFirst();
        var update = map(Format.EVENTBRIDGE, FINDING.replace("8.5", "9.1").replace("\"count\":4", "\"count\":9"))
                .signals()
                .getFirst();

        assertThat(first.level()).isEqualTo(Level.HIGH);
        assertThat(update.level()).isEqualTo(Level.CRITICAL);
        assertThat(update.identity()).isEqualTo(first.identity());
        assertThat(first.subjects())
                .containsExactly(
                        new Subject("account", "aws", "svc-export"),
                        new Subject("data-store", "aws", "claims-archive"));
        assertThat(first.occurredAt()).isEqualTo("2026-10-03T02:01:00Z");
    }

    @Test
    void aSampleFindingIsMarked() {
        var sample = FINDING.replace("\"count\":4", "\"additionalInfo\":{\"sample\":true},\"count\":4");

        assertThat(map(Format.EVENTBRIDGE, sample).signals().getFirst().sample())
                .isTrue();
    }

    @Test
    void theEnvelopeOfEventBridgeNamesTheDelivery() {
        var payload = payload(FINDING);

        assertThat(Format.EVENTBRIDGE.deliveryId(payload, Json.parse(payload.body())))
                .contains("5f0c0000-aaaa-bbbb-cccc-000000000001");
    }

    @Test
    void aResolveOfPagerDutyNeedsNoPayload() {
        var trigger = map(Format.PAGERDUTY, """
                {"routing_key":"k","event_action":"trigger","dedup_key":"login/agent.delacruz","payload":{"summary":"Odd login",
                 "source":"idp","severity":"error","class":"suspicious-login","custom_details":{"account":"agent.delacruz","tries":7}}}
                """);
        var resolve = map(
                Format.PAGERDUTY,
                "{\"routing_key\":\"k\",\"event_action\":\"resolve\",\"dedup_key\":\"login/agent.delacruz\"}");

        var signal = trigger.signals().getFirst();
        assertThat(signal.level()).isEqualTo(Level.HIGH);
        assertThat(signal.labels()).containsEntry("account", "agent.delacruz").containsEntry("tries", "7");
        assertThat(resolve.signals().getFirst().identity()).isEqualTo(signal.identity());
        assertThat(resolve.signals().getFirst().isFiring()).isFalse();
    }

    @Test
    void aForeignCloudEventIsReadFromItsAttributesAndData() {
        var signal = map(Format.CLOUDEVENTS, """
                        {"specversion":"1.0","id":"1","source":"//dlp.example","type":"com.example.dlp.match","subject":"share/claims",
                         "time":"2026-10-03T02:09:30Z","severitynumber":"18","data":{"title":"Files shared with the world","owner":"x"}}
                        """).signals().getFirst();

        assertThat(signal.level()).isEqualTo(Level.HIGH);
        assertThat(signal.title()).isEqualTo("Files shared with the world");
        assertThat(signal.identity()).contains(new KeyField("subject", "share/claims"));
    }

    @Test
    void binaryModeTakesAttributesFromHeaders() {
        var headers =
                Map.of("ce-specversion", "1.0", "ce-id", "9", "ce-source", "/m", "ce-type", "t", "ce-subject", "s");
        var payload =
                new RawPayload("{\"severity\":\"low\"}".getBytes(StandardCharsets.UTF_8), "application/json", headers);

        assertThat(Format.CLOUDEVENTS.map(payload).signals().getFirst().level()).isEqualTo(Level.LOW);
        assertThat(Format.CLOUDEVENTS.deliveryId(payload, Json.parse(payload.body())))
                .contains("2:/m9");
    }

    @Test
    void aBatchGivesOneSignalForEachEvent() {
        var batch = """
                [{"specversion":"1.0","id":"1","source":"/m","type":"t","subject":"a"},{"specversion":"0.3"},
                 {"specversion":"1.0","id":"2","source":"/m","type":"t","subject":"b"}]
                """;

        assertThat(map(Format.CLOUDEVENTS, batch).signals()).hasSize(2);
        assertThat(map(Format.CLOUDEVENTS, batch).faults()).hasSize(1);
    }

    @Test
    void brokenDoubledAndBottomlessJsonIsRefusedWithoutItsContent() {
        assertThatThrownBy(() -> map(Format.ALERTMANAGER, "{\"alerts\": secret"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("line 1")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> map(Format.ALERTMANAGER, "{\"a\":1,\"a\":2}")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> map(Format.ALERTMANAGER, "[".repeat(10_000))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> map(Format.ALERTMANAGER, "{} trailing")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> map(Format.ALERTMANAGER, "")).isInstanceOf(Unreadable.class);
    }

    @Test
    void theWrongShapeIsUnreadable() {
        assertThatThrownBy(() -> map(Format.ALERTMANAGER, "{}")).hasMessage("no list of alerts");
        assertThatThrownBy(() -> map(Format.PAGERDUTY, "{}")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> map(Format.EVENTBRIDGE, "[]")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> map(Format.CLOUDEVENTS, "7")).isInstanceOf(Unreadable.class);
    }

    @Test
    void numbersBeyondDoublesKeepAllTheirDigits() {
        var signal = map(
                Format.PAGERDUTY,
                "{\"event_action\":\"trigger\",\"payload\":{\"summary\":\"s\",\"custom_details\":{\"id\":3418413930156140791}}}");

        assertThat(signal.signals().getFirst().labels()).containsEntry("id", "3418413930156140791");
    }

    private static Mapped map(Format format, String body) {
        return format.map(payload(body));
    }

    private static RawPayload payload(String body) {
        return new RawPayload(body.getBytes(StandardCharsets.UTF_8), "application/json", Map.of());
    }
}
