package dev.tocsin.playbook.run.machine;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people were shown when they were asked, and the variables whose values were not known then: those may still be filled in. Beyond is how
 * far they were asked to go beyond the limits of the playbook; null if they were not.
 */
public record Approved(
        List<RunCommand.Preview> previews,
        Set<String> unknown,
        @Nullable Beyond beyond) {

    /** How many things the step, and the run in all, may change after a yes. */
    public record Beyond(int step, int run) {}

    public Approved {
        previews = List.copyOf(previews);
        unknown = Set.copyOf(unknown);
    }

    List<RunCommand.Preview> of(String stepId) {
        return previews.stream()
                .filter(preview -> preview.stepId().equals(stepId))
                .toList();
    }
}
