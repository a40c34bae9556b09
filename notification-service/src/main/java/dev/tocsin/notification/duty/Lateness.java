package dev.tocsin.notification.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the first filing lay against the period: frozen then. Due less met, in seconds; below zero is late; null without a number. */
@Embeddable
record Lateness(
        @Column(name = "met_at") Instant metAt,
        @Column(name = "margin_seconds") @Nullable Long marginSeconds,
        @Column(name = "late") Boolean late) {

    static Lateness of(Instant metAt, @Nullable Instant dueAt) {
        if (dueAt == null) {
            return new Lateness(metAt, null, false);
        }
        var margin = Duration.between(metAt, dueAt);
        return new Lateness(metAt, margin.toSeconds(), margin.isNegative());
    }
}
