package dev.tocsin.notification.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The recipient's word that the notice has arrived: the number it gave, and who gave it. */
@Embeddable
public record Receipt(
        @Column(name = "receipt_reference") String reference,
        @Column(name = "receipt_at") Instant at,
        @Column(name = "receipt_by") String by) {}
