package dev.tocsin.playbook.run;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Say yes or no to what is asked. */
record DecideApproval(
        @NotNull @Pattern(regexp = "approve|reject") String decision,
        @Nullable @Size(max = 1000) String reason) {
    boolean approves() {
        return decision.equals("approve");
    }
}
