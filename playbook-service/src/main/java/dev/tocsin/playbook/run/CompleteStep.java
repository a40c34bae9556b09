package dev.tocsin.playbook.run;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Say how a task ended: {@code failed}, or anything else for done; values are for the variables that the step asks for. */
record CompleteStep(
        @NotBlank @Size(max = 1000) String outcome,
        @Nullable Map<String, String> values) {
    static final String FAILED = "failed";

    boolean isFailed() {
        return outcome.strip().equalsIgnoreCase(FAILED);
    }

    Map<String, String> given() {
        return values == null ? Map.of() : values;
    }
}
