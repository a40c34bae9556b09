package dev.tocsin.notification.notice;

import dev.tocsin.notification.duty.DutySummary;
import dev.tocsin.notification.law.Authorities;
import dev.tocsin.notification.partyfeed.Parties;
import dev.tocsin.notification.partyfeed.Party;
import dev.tocsin.notification.rulebook.LawBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the e-mail address of a recipient in the register: of a contract's addressee, of the authority told, or of the country's. */
@ApplicationScoped
class Addresses {

    private static final String AUTHORITY = "authority";

    private final Parties parties;
    private final LawBook law;

    Addresses(Parties parties, LawBook law) {
        this.parties = parties;
        this.law = law;
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
        return ofAuthority(duty, parties.ofKind(AUTHORITY), law.book().authorities());
    }

    /** Returns the address of the party that is the authority told, else of the country's, but never of another authority. */
    static Optional<String> ofAuthority(DutySummary duty, List<Party> registered, Authorities book) {
        return email(registered, party -> duty.authorities().contains(party.slug()))
                .or(() -> ofCountry(duty, registered, book));
    }

    private static Optional<String> ofCountry(DutySummary duty, List<Party> registered, Authorities book) {
        var country = duty.recipientCountry();
        if (country == null || !duty.recipientKind().equals(AUTHORITY)) {
            return Optional.empty();
        }
        return email(
                registered,
                party -> country.equals(party.country())
                        && (duty.authorities().isEmpty()
                                || book.find(party.slug()).isEmpty()));
    }

    private static Optional<String> email(List<Party> registered, Predicate<Party> chosen) {
        return registered.stream()
                .filter(chosen)
                .flatMap(party -> party.contacts().stream())
                .flatMap(contact -> Stream.ofNullable(contact.email()))
                .findFirst();
    }
}
