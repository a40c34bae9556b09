package dev.tocsin.notification.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Who is told; the country is ISO 3166-1 alpha-2 or ISO 3166-2, empty where the rule names none. */
@Embeddable
record Addressee(
        @Column(name = "recipient_kind", nullable = false) String kind,
        @Column(name = "recipient_name", nullable = false) String name,

        @Column(name = "recipient_country", nullable = false)
        String country) {

    static Addressee of(String kind, String name, @Nullable String country) {
        return new Addressee(kind, name, country == null ? "" : country);
    }

    @Nullable
    String countryOrNull() {
        return country.isEmpty() ? null : country;
    }
}
