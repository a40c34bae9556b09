package dev.tocsin.playbook.rehearsal;

import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What systems and people are to answer, line by line; several lines for one step are used one after the other, and the last of them again and again. */
public record Script(List<Line> lines) {
    public Script {
        lines = List.copyOf(lines);
    }

    /** What is answered. */
    public enum Outcome {
        SUCCEEDED,
        FAILED,
        APPROVED,
        REJECTED;

        boolean isVote() {
            return this == APPROVED || this == REJECTED;
        }
    }

    /** One answer: step is an id or a name, after is counted from when the answer was asked for. */
    public record Line(
            String step, Outcome outcome, Map<String, String> values, Duration after, String by, String reason) {
        boolean isFor(Step other) {
            return step.equals(other.common().id())
                    || step.equals(other.common().name());
        }
    }

    /** What does not fit the playbook, by its JSON pointer below the lines. */
    public record Flaw(String pointer, String message) {}

    /** Lines that can never be spoken in a run of these playbooks, the one that is started and those that it calls. */
    public List<Flaw> flaws(List<Playbook> playbooks) {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String at = "/" + i;
            Optional<Step.Action> step = playbooks.stream()
                    .flatMap(playbook -> playbook.workflow().steps().values().stream())
                    .filter(Step.Action.class::isInstance)
                    .map(Step.Action.class::cast)
                    .filter(line::isFor)
                    .findFirst();
            step.ifPresentOrElse(
                    action -> flaws(at, line, action, flaws),
                    () -> flaws.add(new Flaw(at + "/step", "no action step has this id or name")));
        }
        return flaws;
    }

    private static void flaws(String at, Line line, Step.Action step, List<Flaw> flaws) {
        if (line.outcome().isVote() && step.approval().isEmpty()) {
            flaws.add(new Flaw(at + "/outcome", "the step asks for no approval"));
        }
        if (line.after().isNegative()) {
            flaws.add(new Flaw(at + "/after", "nobody answers before being asked"));
        }
        line.values().keySet().stream()
                .filter(name -> !step.arguments().out().contains(name))
                .forEach(name -> flaws.add(new Flaw(at + "/values/" + name, "not among the step's out_args")));
    }
}
