package dev.tocsin.notification.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One question put to a condition: the facts, the day whose law counts, and the recipient's country where it fans out. */
record Inquiry(
        FactSheet facts,
        Vocabulary vocabulary,
        LocalDate lawDate,
        @Nullable String recipientCountry) {

    Inquiry with(FactSheet changed) {
        return new Inquiry(changed, vocabulary, lawDate, recipientCountry);
    }
}
