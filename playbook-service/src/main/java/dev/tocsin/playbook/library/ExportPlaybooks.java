package dev.tocsin.playbook.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Take playbooks out of the library, for somebody; without a version the latest is taken. */
record ExportPlaybooks(
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Wanted> playbooks,
        @Nullable @Size(max = 200) String recipient) {

    /** One version of a playbook. */
    record Wanted(
            @NotBlank @Size(max = 100) String playbookId,
            @Nullable @Positive Integer version) {}

    @Nullable
    String named() {
        return recipient == null || recipient.isBlank() ? null : recipient.strip();
    }
}
