package dev.tocsin.incident.normal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Amazon EventBridge's envelope; GuardDuty findings are read in full, other events by their envelope. */
final class EventBridgeMapper implements Mapper {
    private static final String GUARDDUTY = "GuardDuty Finding";

    @Override
    public Mapped map(RawPayload payload, JsonNode body) {
        var detail = body.path("detail");
        if (Json.text(body.path("detail-type")) == null || !detail.isObject()) {
            throw new Unreadable("no EventBridge event: detail-type or detail is missing");
        }
        var isFinding = GUARDDUTY.equals(body.path("detail-type").asText());
        return Mapped.of(isFinding ? finding(body, detail) : other(body, detail));
    }

    @Override
    public Optional<String> deliveryId(RawPayload payload, JsonNode body) {
        return Optional.ofNullable(Json.text(body.path("id")));
    }

    private static Signal finding(JsonNode envelope, JsonNode detail) {
        var id = Json.text(detail.path("id"));
        if (id == null) {
            throw new Unreadable("the finding has no id");
        }
        var type = Json.text(detail.path("type"));
        var severity = detail.path("severity");
        // GuardDuty updates a finding in place: severity, count and times change, the id does not.
        var signal = new SignalBuilder("guardduty", type == null ? GUARDDUTY : type)
                .key("finding", id)
                .externalId(id)
                .title(Json.firstText(detail, "title", "description"))
                .level(level(severity), Json.text(severity))
                .status(isArchived(detail) ? SignalStatus.SUPPRESSED : SignalStatus.FIRING)
                .occurredAt(Json.instant(detail.path("service").path("eventFirstSeen")))
                .detectedAt(Json.instant(detail.path("createdAt")))
                .sample(isSample(detail));
        labels(signal, envelope, detail);
        subjects(signal, detail.path("resource"));
        return signal.build();
    }

    private static Signal other(JsonNode envelope, JsonNode detail) {
        var kind = envelope.path("detail-type").asText();
        var resource = Json.text(envelope.path("resources").path(0));
        var detailId = Json.firstText(detail, "id", "findingId", "arn");
        if (resource == null && detailId == null) {
            throw new Unreadable("the event names neither a resource nor a finding");
        }
        var severity = Json.text(detail.path("severity"));
        return new SignalBuilder("eventbridge", kind)
                .key("source", Json.text(envelope.path("source")))
                .key("detail-type", kind)
                .key("id", detailId)
                .key("resource", resource)
                .externalId(detailId)
                .title(Json.firstText(detail, "title", "summary", "description"))
                .level(Level.ofWord(severity), severity)
                .occurredAt(Json.instant(envelope.path("time")))
                .label("account", Json.text(envelope.path("account")))
                .label("region", Json.text(envelope.path("region")))
                .labels(Json.scalars(detail))
                .build();
    }

    private static void labels(SignalBuilder signal, JsonNode envelope, JsonNode detail) {
        signal.label("account", Json.firstText(detail, "accountId"))
                .label("account", Json.text(envelope.path("account")))
                .label("region", Json.firstText(detail, "region"))
                .label("type", Json.text(detail.path("type")))
                .label("resource_type", Json.text(detail.path("resource").path("resourceType")))
                .label("count", Json.text(detail.path("service").path("count")));
    }

    private static void subjects(SignalBuilder signal, JsonNode resource) {
        var key = resource.path("accessKeyDetails");
        var user = Json.text(key.path("userName"));
        subject(signal, "account", user);
        signal.label("user", user);
        subject(signal, "host", Json.text(resource.path("instanceDetails").path("instanceId")));
        for (var bucket : resource.path("s3BucketDetails")) {
            var name = Json.text(bucket.path("name"));
            subject(signal, "data-store", name);
            signal.label("bucket", name);
        }
        subject(
                signal,
                "database",
                Json.text(resource.path("rdsDbInstanceDetails").path("dbInstanceIdentifier")));
        subject(signal, "cluster", Json.text(resource.path("eksClusterDetails").path("name")));
    }

    private static void subject(SignalBuilder signal, String kind, @Nullable String id) {
        if (id != null) {
            signal.subject(new Subject(kind, "aws", id));
        }
    }

    private static Level level(JsonNode severity) {
        return severity.isNumber() ? Level.ofGuardDuty(severity.doubleValue()) : Level.MEDIUM;
    }

    private static boolean isArchived(JsonNode detail) {
        return detail.path("service").path("archived").asBoolean(false);
    }

    private static boolean isSample(JsonNode detail) {
        var title = Json.text(detail.path("title"));
        return detail.path("service").path("additionalInfo").path("sample").asBoolean(false)
                || (title != null && title.toUpperCase(Locale.ROOT).startsWith("[SAMPLE]"));
    }
}
