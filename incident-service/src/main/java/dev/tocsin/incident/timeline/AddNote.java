package dev.tocsin.incident.timeline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A person's note. {@code kind}: {@code note} if absent; {@code occurredAt}: when it happened, now if absent. */
public record AddNote(
        @Nullable @Pattern(regexp = "[a-z][a-z-]*", message = "must be a word such as note or decision") @Size(max = 50)
        String kind,

        @NotBlank @Size(max = 10_000) String text,
        @Nullable OffsetDateTime occurredAt) {}
