package dev.tocsin.incident.normal;

import com.fasterxml.jackson.databind.JsonNode;

/** The data of our own event {@code dev.tocsin.trigger.raised.v1}. */
final class RaisedTrigger {
    private RaisedTrigger() {}

    static Signal signal(JsonNode data) {
        var fingerprint = Json.text(data.path("fingerprint"));
        var title = Json.text(data.path("title"));
        if (fingerprint == null || title == null) {
            throw new Unreadable("the trigger lacks fingerprint or title");
        }
        var severity = Json.text(data.path("severity"));
        var status = Json.text(data.path("status"));
        var rule = Json.text(data.path("rule"));
        var signal = new SignalBuilder("trigger", rule == null ? "trigger" : rule)
                .key("fingerprint", fingerprint)
                .title(title)
                .level(Level.ofWord(severity), severity)
                .status(status == null ? SignalStatus.FIRING : SignalStatus.ofWord(status))
                .externalId(Json.text(data.path("external_id")))
                .category(Json.text(data.path("category")))
                .occurredAt(Json.instant(data.path("occurred_at")))
                .detectedAt(Json.instant(data.path("detected_at")))
                .link(Json.text(data.path("link")))
                .labels(Json.scalars(data.path("labels")))
                .sample(data.path("sample").asBoolean(false));
        subjects(signal, data.path("subjects"));
        return signal.build();
    }

    static void subjects(SignalBuilder signal, JsonNode subjects) {
        for (var subject : subjects) {
            var kind = Json.text(subject.path("kind"));
            var id = Json.text(subject.path("id"));
            if (kind != null && id != null) {
                signal.subject(new Subject(kind, Json.text(subject.path("system")), id));
            }
        }
    }
}
