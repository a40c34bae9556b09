package dev.tocsin.incident.playbookfeed;

import java.time.OffsetDateTime;
import java.util.UUID;

/** The few fields that we read of {@code dev.tocsin.run.changed.v1}. */
record RunChanged(UUID incidentId, Playbook playbook, Change change) {
    record Playbook(String name) {}

    record Change(String kind, OffsetDateTime at, String by, String summary) {}

    String sentence() {
        return "Playbook \"" + playbook.name() + "\": " + change.summary();
    }
}
