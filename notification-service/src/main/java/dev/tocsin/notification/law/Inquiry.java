package dev.tocsin.notification.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question put to a condition: the facts, the day whose law counts, and the recipient's country where it fans out.
 *
 * @param heads how many people these facts speak of
 * @param recipients the countries that the recipient may be in, where the rule fans out; else empty
 */
record Inquiry(
        FactSheet facts,
        Heads heads,
        Vocabulary vocabulary,
        LocalDate lawDate,
        @Nullable String recipientCountry,
        List<String> recipients) {

    Inquiry(FactSheet facts, Vocabulary vocabulary, LocalDate lawDate, @Nullable String recipientCountry) {
        this(facts, new Heads(facts.people()), vocabulary, lawDate, recipientCountry, List.of());
    }

    /** Most changes leave the people alone, and then what was worked out of their numbers holds. */
    @SuppressWarnings("ReferenceEquality")
    Inquiry with(FactSheet changed) {
        var counted = changed.people() == facts.people() ? heads : new Heads(changed.people());
        return new Inquiry(changed, counted, vocabulary, lawDate, recipientCountry, recipients);
    }

    Inquiry on(LocalDate day) {
        return new Inquiry(facts, heads, vocabulary, day, recipientCountry, recipients);
    }

    /** Asks the same about one recipient of the rule, or about one whose country is not known. */
    Inquiry to(Rule rule, @Nullable String country) {
        var countries = rule.recipient().fanOut();
        return country == null && recipientCountry == null && countries.isEmpty()
                ? this
                : new Inquiry(facts, heads, vocabulary, lawDate, country, countries);
    }

    /** Whether a recipient may be in this country. */
    boolean mayBeTold(String country) {
        return recipients.isEmpty() || recipients.contains(country);
    }
}
