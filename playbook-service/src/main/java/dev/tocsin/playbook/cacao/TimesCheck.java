package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The times of a playbook, a marking or a signature (sections 3.1, 9, 10.15, 10.17). */
final class TimesCheck {
    private final Findings findings;
    private final JsonNode object;
    private final String pointer;

    TimesCheck(Findings findings, JsonNode object, String pointer) {
        this.findings = findings;
        this.object = object;
        this.pointer = pointer;
    }

    /** created and modified tell versions apart, so they have exactly three digits of a second. */
    void ofVersion() {
        Instant created = time("created");
        Instant modified = time("modified");
        digits("created", created);
        digits("modified", modified);
        if (created != null && modified != null && modified.isBefore(created)) {
            findings.add(
                    Rule.MODIFIED_EARLIER,
                    pointer + "/modified",
                    "modified lies before created",
                    "The first version has the same time in both; each later one a later modified");
        }
    }

    void ofValidity() {
        Instant from = time("valid_from");
        Instant until = time("valid_until");
        if (from != null && until != null && !until.isAfter(from)) {
            findings.add(
                    Rule.VALIDITY,
                    pointer + "/valid_until",
                    "valid_until is not after valid_from",
                    "Correct the window, or leave one of them out");
        }
    }

    @Nullable
    Instant time(String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String text = value.asText("");
        Instant time = Timestamps.read(text);
        if (!value.isTextual() || !Timestamps.isStrict(text)) {
            findings.add(
                    Rule.TIMESTAMP,
                    pointer + "/" + name,
                    name + " is not an RFC 3339 date and time in UTC",
                    "Write it like 2026-01-31T08:00:00.000Z");
        }
        if (time == null) {
            findings.add(
                    Rule.TIMESTAMP_UNREADABLE,
                    pointer + "/" + name,
                    name + " cannot be read as a time",
                    "Versions and validity are told by it: write it like 2026-01-31T08:00:00.000Z");
        }
        return time;
    }

    private void digits(String name, @Nullable Instant time) {
        if (time != null && !Timestamps.hasMillis(object.path(name).asText(""))) {
            findings.add(
                    Rule.TIMESTAMP_DIGITS,
                    pointer + "/" + name,
                    name + " has not exactly three sub-second digits",
                    "Write it like 2026-01-31T08:00:00.000Z");
        }
    }
}
