package dev.tocsin.notification.duty;

import dev.tocsin.notification.assessment.AssessedDuty.RecipientRef;
import dev.tocsin.notification.rulebook.AuthorityRef;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is told; the country is ISO 3166-1 alpha-2 or ISO 3166-2, empty where the rule names none.
 *
 * @param authorities ids of the authorities that are told, one a line
 * @param candidates ids of those that may be told instead, one a line
 */
@Embeddable
record Addressee(
        @Column(name = "recipient_kind", nullable = false) String kind,
        @Column(name = "recipient_name", nullable = false) String name,

        @Column(name = "recipient_country", nullable = false)
        String country,

        @Column(name = "recipient_authorities", nullable = false)
        String authorities,

        @Column(name = "recipient_candidates", nullable = false)
        String candidates) {

    static Addressee of(RecipientRef told) {
        var country = told.country();
        return new Addressee(
                told.kind(),
                told.name(),
                country == null ? "" : country,
                lines(told.authorities()),
                lines(told.candidates()));
    }

    private static String lines(List<AuthorityRef> authorities) {
        return authorities.stream().map(AuthorityRef::id).collect(Collectors.joining("\n"));
    }

    List<String> authorityIds() {
        return authorities.lines().toList();
    }

    List<String> candidateIds() {
        return candidates.lines().toList();
    }

    @Nullable
    String countryOrNull() {
        return country.isEmpty() ? null : country;
    }
}
