package dev.tocsin.notification.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One question put to a condition: the facts, the day whose law counts, and the recipient's country where it fans out.
 *
 * @param heads how many people these facts speak of
 */
record Inquiry(
        FactSheet facts,
        Heads heads,
        Vocabulary vocabulary,
        LocalDate lawDate,
        @Nullable String recipientCountry) {

    Inquiry(FactSheet facts, Vocabulary vocabulary, LocalDate lawDate, @Nullable String recipientCountry) {
        this(facts, new Heads(facts.people()), vocabulary, lawDate, recipientCountry);
    }

    /** Most changes leave the people alone, and then what was worked out of their numbers holds. */
    @SuppressWarnings("ReferenceEquality")
    Inquiry with(FactSheet changed) {
        var counted = changed.people() == facts.people() ? heads : new Heads(changed.people());
        return new Inquiry(changed, counted, vocabulary, lawDate, recipientCountry);
    }

    Inquiry on(LocalDate day) {
        return new Inquiry(facts, heads, vocabulary, day, recipientCountry);
    }

    Inquiry to(@Nullable String country) {
        return country == null && recipientCountry == null
                ? this
                : new Inquiry(facts, heads, vocabulary, lawDate, country);
    }
}
