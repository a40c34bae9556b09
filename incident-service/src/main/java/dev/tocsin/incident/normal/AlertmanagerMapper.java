package dev.tocsin.incident.normal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Prometheus Alertmanager's webhook, version 4: one message is a group of alerts, each of which is a signal of its own. */
final class AlertmanagerMapper implements Mapper {
    private static final String NAMESPACE = "alertmanager";

    @Override
    public Mapped map(RawPayload payload, JsonNode body) {
        var alerts = body.path("alerts");
        if (!alerts.isArray() || alerts.isEmpty()) {
            throw new Unreadable("no list of alerts");
        }
        var signals = new ArrayList<Signal>();
        var faults = new ArrayList<String>();
        for (var i = 0; i < alerts.size(); i++) {
            try {
                signals.add(signal(alerts.get(i), body));
            } catch (Unreadable e) {
                faults.add("alert " + i + ": " + e.reason());
            }
        }
        if (signals.isEmpty()) {
            throw new Unreadable(String.join("; ", faults));
        }
        return new Mapped(signals, faults);
    }

    private static Signal signal(JsonNode alert, JsonNode group) {
        var labels = Json.scalars(alert.path("labels"));
        if (labels.isEmpty()) {
            throw new Unreadable("no labels");
        }
        var annotations = alert.path("annotations");
        var severity = first(labels, group, "severity", "priority");
        var name = labels.getOrDefault("alertname", "alert");
        var signal = new SignalBuilder(NAMESPACE, name)
                .title(Json.firstText(annotations, "summary", "title", "message"))
                .level(Level.ofWord(severity), severity)
                .status(status(alert, group))
                .externalId(Json.text(alert.path("fingerprint")))
                .category(labels.get("category"))
                .occurredAt(Json.instant(alert.path("startsAt")))
                .link(Json.text(alert.path("generatorURL")))
                .labels(labels)
                .lost(group.path("truncatedAlerts").asLong(0));
        identity(signal, alert, labels);
        host(labels).forEach(signal::subject);
        return signal.build();
    }

    // Alertmanager's fingerprint is a hash of the whole label set; senders that look like it may leave it out.
    private static void identity(SignalBuilder signal, JsonNode alert, Map<String, String> labels) {
        var fingerprint = Json.text(alert.path("fingerprint"));
        if (fingerprint != null) {
            signal.key("fingerprint", fingerprint);
        } else {
            new TreeMap<>(labels).forEach(signal::key);
        }
    }

    private static SignalStatus status(JsonNode alert, JsonNode group) {
        var own = Json.text(alert.path("status"));
        var word = own == null ? Json.text(group.path("status")) : own;
        return word == null ? SignalStatus.FIRING : SignalStatus.ofWord(word);
    }

    private static @Nullable String first(Map<String, String> labels, JsonNode group, String... names) {
        for (var name : names) {
            var own = labels.get(name);
            var shared = own == null ? Json.text(group.path("commonLabels").path(name)) : own;
            if (shared != null) {
                return shared;
            }
        }
        return null;
    }

    private static List<Subject> host(Map<String, String> labels) {
        for (var name : List.of("instance", "host", "node", "pod")) {
            var value = labels.get(name);
            if (value != null) {
                return List.of(new Subject("host", null, value));
            }
        }
        return List.of();
    }
}
