package dev.tocsin.incident.trigger;

import java.util.UUID;

/** Messages that we wrote ourselves, in each format, about one account. */
final class Payloads {
    private Payloads() {}

    static String of(String format, String account) {
        return switch (format) {
            case "alertmanager" -> alert(account, "critical", "firing");
            case "eventbridge" -> """
                    {"id":"%s","detail-type":"Account sign-in","source":"corp.idp","time":"2026-10-03T02:15:00Z","resources":["account/%s"],
                     "detail":{"title":"Odd sign-in of %s","severity":"high","account":"%s"}}
                    """.formatted(UUID.randomUUID(), account, account, account);
            case "pagerduty" -> """
                    {"event_action":"trigger","dedup_key":"login/%s","payload":{"summary":"Odd login of %s","source":"idp",
                     "severity":"error","class":"suspicious-login","custom_details":{"account":"%s"}}}
                    """.formatted(account, account, account);
            case "cloudevents" -> """
                    {"specversion":"1.0","id":"%s","source":"/monitors/export-watch","type":"dev.tocsin.trigger.raised.v1",
                     "subject":"export/%s","time":"2026-10-03T02:14:09Z","data":{"fingerprint":"bulk-export/%s","title":"Export by %s",
                     "severity":"high","status":"firing","rule":"bulk-export","category":"compromised-agent-account",
                     "subjects":[{"kind":"account","system":"agents","id":"%s"}]}}
                    """.formatted(UUID.randomUUID(), account, account, account, account);
            default -> throw new IllegalArgumentException(format);
        };
    }

    static String alert(String account, String severity, String status) {
        return """
                {"version":"4","status":"%s","alerts":[{"status":"%s","fingerprint":"fp-%s","startsAt":"2026-10-03T02:09:30Z",
                 "labels":{"alertname":"MassExport","severity":"%s","account":"%s","client":"aurora"},
                 "annotations":{"summary":"Mass export by %s","nonce":"%s"}}]}
                """.formatted(status, status, account, severity, account, account, UUID.randomUUID());
    }
}
