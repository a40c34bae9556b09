package dev.tocsin.playbook.matching;

import dev.tocsin.playbook.incident.IncidentState;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a rule makes of the incidents that are known, the newest first; complete is false if there are more than were looked at. */
record MatchTrialView(
        String playbookId, int version, int checked, boolean complete, List<Case> wouldStart, List<Case> undecided) {

    /**
     * An incident and the reasons that hold for it, or that cannot be judged since the variables in missing have no value; faults says why the playbook
     * could not start all the same; startedFor names the reasons for which it has been started.
     */
    record Case(
            UUID incidentId,
            String reference,
            String title,
            String severity,
            String stage,
            List<String> reasons,
            List<String> missing,
            List<String> faults,
            Set<String> startedFor) {
        static Case of(
                IncidentState incident,
                List<String> reasons,
                List<String> missing,
                List<String> faults,
                Set<String> startedFor) {
            return new Case(
                    incident.incidentId(),
                    incident.reference(),
                    incident.title(),
                    incident.severity(),
                    incident.stage(),
                    reasons,
                    missing,
                    faults,
                    startedFor);
        }
    }
}
