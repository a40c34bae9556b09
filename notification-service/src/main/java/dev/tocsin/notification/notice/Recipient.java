package dev.tocsin.notification.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who is told, and at which e-mail address.
 *
 * @param knownAddress from the register, when the notice was drafted
 * @param deliverTo what a person wrote instead
 */
@Embeddable
record Recipient(
        @Column(name = "recipient_name", nullable = false) String name,
        @Column(name = "recipient_country") @Nullable String country,
        @Nullable String knownAddress,
        @Nullable String deliverTo) {

    @Nullable
    String address() {
        return deliverTo == null ? knownAddress : deliverTo;
    }

    Recipient at(@Nullable String address) {
        return new Recipient(name, country, knownAddress, address);
    }
}
