package dev.tocsin.notification.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time within which somebody outside must hear of a breach.
 *
 * @param kind contract or law
 * @param reference the contract's, or the law with its citation
 * @param holder who must tell: one of ours, or the client itself
 * @param recipient who hears of it from us: the client
 * @param words the period in words
 * @param trigger of a contract: suspected, confirmed or confirmed-affecting-client
 * @param span the period, least and most; null where the law gives no number
 */
record Promise(
        String kind,
        String ruleId,
        @Nullable UUID contractId,
        String reference,
        String holder,
        String recipient,
        String words,
        @Nullable String trigger,
        @Nullable Span span) {

    static final String CONTRACT = "contract";
    static final String LAW = "law";

    boolean isLaw() {
        return kind.equals(LAW);
    }

    /** Says whether it is the client's own duty, for which it needs our news in time. */
    boolean isOfTheClient() {
        return isLaw() && holder.equals(recipient);
    }
}
