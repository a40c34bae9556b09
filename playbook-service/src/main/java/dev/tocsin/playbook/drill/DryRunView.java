package dev.tocsin.playbook.drill;

import dev.tocsin.playbook.library.Edition;
import dev.tocsin.playbook.rehearsal.DryRun;
import java.time.Instant;
import java.util.List;

/** What a run of this version would do: every way that it can take. Complete is false if there are more ways than are shown. */
record DryRunView(
        String playbookId, String name, int version, Instant modified, List<DryRun.Way> ways, boolean complete) {
    static DryRunView of(Edition edition, DryRun dryRun) {
        var header = edition.playbook().header();
        return new DryRunView(
                header.id(), header.name(), edition.number(), header.modified(), dryRun.ways(), dryRun.complete());
    }
}
