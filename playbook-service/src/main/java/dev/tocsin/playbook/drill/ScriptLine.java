package dev.tocsin.playbook.drill;

import dev.tocsin.playbook.rehearsal.Script;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a system or a person answers at a step (id or name): after is counted from when it is asked. */
record ScriptLine(
        @NotBlank @Size(max = 300) String step,

        @NotNull @Pattern(regexp = "succeeded|failed|approved|rejected")
        String outcome,

        @Nullable @Size(max = 100) Map<@NotBlank String, @NotNull @Size(max = 10_000) String> values,
        @Nullable Duration after,
        @Nullable @Size(max = 200) String by,
        @Nullable @Size(max = 1000) String reason) {
    Script.Line line() {
        return new Script.Line(
                step,
                Script.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                values == null ? Map.of() : values,
                after == null ? Duration.ZERO : after,
                Objects.requireNonNullElse(by, ""),
                Objects.requireNonNullElse(reason, ""));
    }
}
