package dev.tocsin.notification.notice;

import dev.tocsin.notification.duty.DutySummary;
import dev.tocsin.notification.partyfeed.Parties;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the e-mail address of a recipient in the register: of a contract's addressee, or of the country's authority. */
@ApplicationScoped
class Addresses {

    private static final String AUTHORITY = "authority";

    private final Parties parties;

    Addresses(Parties parties) {
        this.parties = parties;
    }

    Optional<String> of(DutySummary duty) {
        var contract = duty.contractId();
        if (contract != null) {
            return parties.contract(contract).flatMap(terms -> {
                var clause = terms.breachNotice();
                return clause == null
                        ? Optional.empty()
                        : clause.addressees().stream().findFirst();
            });
        }
        var country = duty.recipientCountry();
        if (country == null || !duty.recipientKind().equals(AUTHORITY)) {
            return Optional.empty();
        }
        return parties.ofKind(AUTHORITY).stream()
                .filter(party -> country.equals(party.country()))
                .flatMap(party -> party.contacts().stream())
                .flatMap(contact -> Stream.ofNullable(contact.email()))
                .findFirst();
    }
}
