package dev.tocsin.playbook.run.machine;

import java.util.List;
import java.util.Set;

/** What people were shown when they were asked, and the variables whose values were not known then: those may still be filled in. */
public record Approved(List<RunCommand.Preview> previews, Set<String> unknown) {
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
