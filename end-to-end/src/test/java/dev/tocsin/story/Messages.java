package dev.tocsin.story;

import java.util.UUID;

/** What monitors say of an agent's account, each in its own format. */
final class Messages {
    private Messages() {}

    /** Prometheus Alertmanager, webhook version 4. */
    static String alert(String account) {
        return """
                {"version":"4","groupKey":"{}","status":"firing","receiver":"tocsin","alerts":[{"status":"firing",
                 "fingerprint":"fp-%1$s","startsAt":"2026-11-23T02:09:30Z","endsAt":"0001-01-01T00:00:00Z",
                 "labels":{"alertname":"MassExport","severity":"critical","account":"%1$s","client":"prairie-health"},
                 "annotations":{"summary":"1,700 member records exported by %1$s"}}]}
                """.formatted(account);
    }

    /** PagerDuty, Events version 2. */
    static String pagerDuty(String account) {
        return """
                {"routing_key":"R0UT1NG","event_action":"trigger","dedup_key":"login/%1$s","payload":{"summary":"Sign-in of %1$s from afar",
                 "source":"idp","severity":"critical","class":"suspicious-login",
                 "custom_details":{"account":"%1$s","client":"prairie-health"}}}
                """.formatted(account);
    }

    /** A CloudEvent of our own profile. */
    static String cloudEvent(String account) {
        return """
                {"specversion":"1.0","id":"%2$s","source":"/monitors/export-watch","type":"dev.tocsin.trigger.raised.v1",
                 "subject":"export/%1$s","time":"2026-11-23T02:14:09Z","data":{"fingerprint":"bulk-export/%1$s","title":"Export by %1$s",
                 "severity":"high","status":"firing","rule":"bulk-export","labels":{"account":"%1$s","client":"prairie-health"},
                 "subjects":[{"kind":"account","system":"agents","id":"%1$s"}]}}
                """.formatted(account, UUID.randomUUID());
    }

    /** A GuardDuty finding through EventBridge. */
    static String finding(String user) {
        return """
                {"version":"0","id":"%2$s","detail-type":"GuardDuty Finding","source":"aws.guardduty","account":"210987654321",
                 "time":"2026-11-23T02:15:00Z","region":"eu-west-1","resources":[],
                 "detail":{"id":"f-%1$s","type":"Exfiltration:S3/AnomalousBehavior","severity":8.5,"title":"Unusual reads by %1$s",
                  "accountId":"210987654321","createdAt":"2026-11-23T02:12:00Z",
                  "resource":{"resourceType":"AccessKey","accessKeyDetails":{"userName":"%1$s"}},
                  "service":{"count":4,"archived":false,"eventFirstSeen":"2026-11-23T02:01:00Z"}}}
                """.formatted(user, UUID.randomUUID());
    }
}
