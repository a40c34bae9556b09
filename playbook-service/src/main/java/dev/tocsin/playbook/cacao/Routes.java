package dev.tocsin.playbook.cacao;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the flow goes after a step (section 4.1): on_completion excludes the other two. */
public record Routes(
        @Nullable String onCompletion,
        @Nullable String onSuccess,
        @Nullable String onFailure) {
    /** The next step after success; empty when the enclosing flow ends here. */
    public Optional<String> afterSuccess() {
        return Optional.ofNullable(onSuccess != null ? onSuccess : onCompletion);
    }

    /** The step that handles a failure; on_completion is for success alone. */
    public Optional<String> afterFailure() {
        return Optional.ofNullable(onFailure);
    }
}
