package dev.tocsin.notification.partyfeed;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract between a processor and the controller it works for; without a clause on breaches there is no duty from it. */
public record ContractTerms(
        UUID contractId,
        String reference,
        UUID processorPartyId,
        UUID controllerPartyId,
        @Nullable BreachNotice breachNotice) {

    /**
     * What was agreed on telling of a breach.
     *
     * @param trigger suspected, confirmed or confirmed-affecting-client
     * @param period in {@code unit}: hours, calendar-days or business-days
     * @param addressees e-mail addresses
     * @param content what the notice must say
     */
    public record BreachNotice(String trigger, int period, String unit, List<String> addressees, List<String> content) {
        public BreachNotice {
            addressees = addressees == null ? List.of() : List.copyOf(addressees);
            content = content == null ? List.of() : List.copyOf(content);
        }
    }
}
