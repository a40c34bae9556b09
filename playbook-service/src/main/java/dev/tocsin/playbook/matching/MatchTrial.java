package dev.tocsin.playbook.matching;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.playbook.PlaybookProblem;
import dev.tocsin.playbook.cacao.MatchExtension;
import dev.tocsin.playbook.cacao.MatchJudge;
import dev.tocsin.playbook.cacao.MatchJudge.Answer;
import dev.tocsin.playbook.cacao.MatchJudge.Verdict;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.incident.IncidentFile;
import dev.tocsin.playbook.incident.IncidentState;
import dev.tocsin.playbook.library.Edition;
import dev.tocsin.playbook.library.Library;
import dev.tocsin.playbook.run.Bindings;
import dev.tocsin.playbook.run.RunMatches;
import dev.tocsin.playbook.run.machine.Inputs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tries rules on incidents that are known, and starts nothing. */
@ApplicationScoped
class MatchTrial {
    static final int MOST_INCIDENTS = 1_000;

    private final Library library;
    private final IncidentFile incidents;
    private final Bindings bindings;
    private final RunMatches matches;

    MatchTrial(Library library, IncidentFile incidents, Bindings bindings, RunMatches matches) {
        this.library = library;
        this.incidents = incidents;
        this.bindings = bindings;
        this.matches = matches;
    }

    @Transactional
    MatchTrialView run(String playbookId, TryMatch command) {
        Edition edition = library.numbered(playbookId, command.version());
        Playbook playbook = playbook(edition, playbookId, command);
        MatchExtension match = playbook.match()
                .orElseThrow(() ->
                        new Problem(PlaybookProblem.MATCH_MISSING, "It has no match extension: only people start it"));
        List<IncidentState> known = incidents.newest(MOST_INCIDENTS + 1);
        List<MatchTrialView.Case> would = new ArrayList<>();
        List<MatchTrialView.Case> undecided = new ArrayList<>();
        known.stream()
                .limit(MOST_INCIDENTS)
                .filter(incident -> fits(match, incident))
                .forEach(incident -> {
                    Map<String, String> values = bindings.of(playbook, incident);
                    List<Verdict> verdicts = MatchJudge.judge(playbook, match, values);
                    List<String> faults = Inputs.faults(playbook, values);
                    Set<String> startedFor = matches.reasons(incident.incidentId(), playbookId);
                    List<String> holding = reasons(verdicts, Answer.YES);
                    List<String> open = reasons(verdicts, Answer.UNKNOWN);
                    if (!holding.isEmpty()) {
                        would.add(MatchTrialView.Case.of(incident, holding, List.of(), faults, startedFor));
                    } else if (!open.isEmpty()) {
                        List<String> missing = verdicts.stream()
                                .flatMap(verdict -> verdict.missing().stream())
                                .distinct()
                                .toList();
                        undecided.add(MatchTrialView.Case.of(incident, open, missing, faults, startedFor));
                    }
                });
        return new MatchTrialView(
                playbookId,
                edition.number(),
                Math.min(known.size(), MOST_INCIDENTS),
                known.size() <= MOST_INCIDENTS,
                would,
                undecided);
    }

    private Playbook playbook(Edition edition, String playbookId, TryMatch command) {
        JsonNode match = command.match();
        return match == null || match.isNull() || match.isMissingNode()
                ? edition.playbook()
                : library.withMatch(playbookId, edition.number(), match);
    }

    private static boolean fits(MatchExtension match, IncidentState incident) {
        return incident.category() != null && match.fits(incident.category(), incident.severity(), incident.kind());
    }

    private static List<String> reasons(List<Verdict> verdicts, Answer answer) {
        return verdicts.stream()
                .filter(verdict -> verdict.answer() == answer)
                .map(Verdict::reason)
                .toList();
    }
}
