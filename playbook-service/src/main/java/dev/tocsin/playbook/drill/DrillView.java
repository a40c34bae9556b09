package dev.tocsin.playbook.drill;

import dev.tocsin.playbook.library.Edition;
import dev.tocsin.playbook.rehearsal.Drill;
import dev.tocsin.playbook.rehearsal.Report;
import java.time.Instant;
import java.util.List;

/** How a drill went; unscripted names the steps whose commands no line of the script answered. */
record DrillView(
        String playbookId, String name, int version, Instant modified, Report report, List<String> unscripted) {
    static DrillView of(Edition edition, Drill drill) {
        var header = edition.playbook().header();
        return new DrillView(
                header.id(), header.name(), edition.number(), header.modified(), drill.report(), drill.unscripted());
    }
}
