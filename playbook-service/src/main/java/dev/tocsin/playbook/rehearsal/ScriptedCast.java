package dev.tocsin.playbook.rehearsal;

import dev.tocsin.playbook.cacao.ApprovalExtension;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.rehearsal.Script.Line;
import dev.tocsin.playbook.rehearsal.Script.Outcome;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers as a script says. Where it says nothing, systems do at once what they are told and give no values, and people never answer. */
final class ScriptedCast implements Cast {
    private static final String SYSTEM = "system";
    private static final String SOMEBODY = "somebody";

    private final Script script;
    private final Map<String, Integer> asked = new HashMap<>();
    private final Set<String> unscripted = new LinkedHashSet<>();

    ScriptedCast(Script script) {
        this.script = script;
    }

    /** Names of the steps whose commands were answered without a line. */
    List<String> unscripted() {
        return List.copyOf(unscripted);
    }

    @Override
    public @Nullable Answer answer(Place place) {
        List<Line> lines = lines(place.step(), false);
        if (lines.isEmpty()) {
            return place.isForPerson() ? null : unscripted(place.step());
        }
        int time = asked.merge(place.step().common().id(), 1, Integer::sum) - 1;
        Line line = lines.get(Math.min(time, lines.size() - 1));
        String who = place.isForPerson() ? SOMEBODY : SYSTEM;
        return new Answer(
                line.outcome() == Outcome.SUCCEEDED,
                line.values(),
                line.after(),
                line.by().isBlank() ? who : line.by(),
                line.reason());
    }

    private Answer unscripted(Step.Action step) {
        unscripted.add(step.common().name());
        return new Answer(true, Map.of(), Duration.ZERO, SYSTEM, "");
    }

    /** One no ends the question; a yes counts once for each person, up to the quorum. */
    @Override
    public @Nullable Verdict decide(Playbook playbook, Step.Action step, ApprovalExtension terms) {
        Set<String> voters = new LinkedHashSet<>();
        List<Line> votes = lines(step, true).stream()
                .sorted(Comparator.comparing(Line::after))
                .toList();
        for (Line vote : votes) {
            String by = vote.by().isBlank() ? SOMEBODY : vote.by();
            if (vote.outcome() == Outcome.REJECTED) {
                return new Verdict(false, vote.after(), by, vote.reason());
            }
            voters.add(by);
            if (voters.size() >= terms.quorum()) {
                return new Verdict(true, vote.after(), String.join(", ", voters), vote.reason());
            }
        }
        return null;
    }

    private List<Line> lines(Step.Action step, boolean votes) {
        return script.lines().stream()
                .filter(line -> line.outcome().isVote() == votes && line.isFor(step))
                .toList();
    }
}
