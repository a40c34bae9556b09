package dev.tocsin.playbook.run;

import dev.tocsin.playbook.cacao.MatchExtension;
import dev.tocsin.playbook.cacao.MatchJudge;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.incident.IncidentState;
import dev.tocsin.playbook.library.Edition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Which reasons have started which playbooks for an incident. */
@ApplicationScoped
public class RunMatches implements PanacheRepositoryBase<RunMatch, RunMatch.Key> {
    /** Reasons that hold for the incident and have not started the playbook yet. */
    List<String> due(Edition edition, IncidentState incident, Map<String, String> values) {
        Playbook playbook = edition.playbook();
        MatchExtension match = playbook.match().orElse(null);
        if (match == null
                || incident.category() == null
                || !match.fits(incident.category(), incident.severity(), incident.kind())) {
            return List.of();
        }
        Set<String> had = reasons(incident.incidentId(), edition.family());
        return MatchJudge.judge(playbook, match, values).stream()
                .filter(verdict -> verdict.answer() == MatchJudge.Answer.YES)
                .map(MatchJudge.Verdict::reason)
                .filter(reason -> !had.contains(reason))
                .toList();
    }

    /** Reasons for which the playbook was started for the incident. */
    public Set<String> reasons(UUID incident, String playbookId) {
        return new TreeSet<>(list("key.incidentId = ?1 and key.playbookId = ?2", incident, playbookId).stream()
                .map(RunMatch::reason)
                .toList());
    }

    void started(Run run, String family, List<String> reasons, Instant now) {
        reasons.forEach(
                reason -> persist(new RunMatch(new RunMatch.Key(run.incidentId(), family, reason), run.id(), now)));
        flush();
    }
}
