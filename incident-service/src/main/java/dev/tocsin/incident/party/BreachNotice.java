package dev.tocsin.incident.party;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What two parties agreed on telling of a breach.
 *
 * @param trigger what starts the period
 * @param period how long, in {@code unit}
 * @param content what the notice must say
 */
public record BreachNotice(
        @NotNull
        @Pattern(
                regexp = "suspected|confirmed|confirmed-affecting-client",
                message = "must be suspected, confirmed or confirmed-affecting-client")
        String trigger,

        @PositiveOrZero @Max(10_000) int period,

        @NotNull
        @Pattern(
                regexp = "hours|calendar-days|business-days",
                message = "must be hours, calendar-days or business-days")
        String unit,

        @Size(max = 100) List<@NotNull @Email String> addressees,
        @Size(max = 100) List<@NotBlank @Size(max = 1000) String> content) {

    /** What is not said is empty. */
    public BreachNotice {
        addressees = addressees == null ? List.of() : List.copyOf(addressees);
        content = content == null ? List.of() : List.copyOf(content);
    }
}
