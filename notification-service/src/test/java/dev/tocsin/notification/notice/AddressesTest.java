package dev.tocsin.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.notification.duty.DutyState;
import dev.tocsin.notification.duty.DutySummary;
import dev.tocsin.notification.law.Authorities;
import dev.tocsin.notification.law.Force;
import dev.tocsin.notification.law.LawLibrary;
import dev.tocsin.notification.partyfeed.Party;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddressesTest {

    private static final Authorities BOOK = LawLibrary.authorities();
    private static final Party NCSC = party("gb-ncsc", "GB");
    private static final Party ICO = party("gb-ico", "GB");
    private static final Party OTHER = party("regulator", "GB");

    @Test
    void partyOfTheAuthorityComesFirst() {
        assertThat(Addresses.ofAuthority(duty("GB", "gb-ico"), List.of(OTHER, NCSC, ICO), BOOK))
                .contains("gb-ico@example.test");
        assertThat(Addresses.ofAuthority(duty(null, "gb-ico"), List.of(NCSC, ICO), BOOK))
                .contains("gb-ico@example.test");
    }

    @Test
    void partyOfTheCountryServesWhereItIsNoOtherAuthority() {
        assertThat(Addresses.ofAuthority(duty("GB", "gb-ico"), List.of(NCSC, OTHER), BOOK))
                .contains("regulator@example.test");
        assertThat(Addresses.ofAuthority(duty("GB", "gb-ico"), List.of(NCSC), BOOK))
                .isEmpty();
    }

    @Test
    void partyOfTheCountryServesWhereNoAuthorityIsNamed() {
        assertThat(Addresses.ofAuthority(duty("GB"), List.of(OTHER), BOOK)).contains("regulator@example.test");
        assertThat(Addresses.ofAuthority(duty(null), List.of(OTHER), BOOK)).isEmpty();
    }

    private static Party party(String slug, String country) {
        var contact = new Party.Contact("privacy", null, slug + "@example.test");
        return new Party(
                new UUID(1, slug.hashCode()),
                slug,
                "authority",
                slug,
                country,
                null,
                List.of(contact),
                List.of(),
                List.of(),
                Instant.EPOCH);
    }

    private static DutySummary duty(@Nullable String country, String... authorities) {
        return new DutySummary(
                new UUID(2, 1),
                new UUID(2, 2),
                "real",
                null,
                "Notice to the authority",
                "xx-rule",
                "Law of Nowhere",
                "s. 1",
                null,
                "authority",
                "the authority",
                country,
                List.of(authorities),
                "initial",
                Force.BINDING,
                DutyState.OWED,
                null,
                "Europe/London",
                null);
    }
}
