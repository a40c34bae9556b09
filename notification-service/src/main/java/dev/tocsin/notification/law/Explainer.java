package dev.tocsin.notification.law;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the five parts of an answer. */
final class Explainer {

    private final Rule rule;
    private final RuleAssessment.Question question;
    private final Finding finding;
    private final ClockState clock;
    private final @Nullable String whomMissing;

    Explainer(Rule rule, RuleAssessment.Question question, RuleAssessment.Answer answer, @Nullable String whomMissing) {
        this.rule = rule;
        this.question = question;
        this.finding = answer.finding();
        this.clock = answer.clock();
        this.whomMissing = whomMissing;
    }

    Explanation explain(List<Explanation.Change> changes) {
        var started = start();
        return new Explanation(rule.cited(), why(), started, arithmetic(started), changes);
    }

    private Explanation.Why why() {
        var matched = new ArrayList<Explanation.Matched>();
        for (var evidence : finding.because()) {
            matched.add(new Explanation.Matched(
                    evidence.path(), evidence.value(), question.provenance().of(evidence.path())));
        }
        return new Explanation.Why(
                Applies.of(finding.truth()).word(), rule.head().summary(), List.copyOf(matched), missing());
    }

    /** Returns the facts that are missing, each once, with what hangs on it. */
    List<Explanation.Missing> missing() {
        if (finding.missing().isEmpty() && finding.truth() == Truth.NO) {
            return List.of();
        }
        var missing = new LinkedHashMap<String, Explanation.Missing>();
        finding.missing().forEach(path -> add(missing, path, "applies"));
        if (finding.truth() != Truth.NO) {
            if (clock.kind() == ClockState.Kind.NOT_STARTED
                    && !clock.waitingFor().isEmpty()) {
                add(missing, clock.waitingFor().getFirst(), "start");
            }
            clock.missing().forEach(path -> add(missing, path, "date"));
        }
        if (finding.truth() == Truth.YES && whomMissing != null) {
            add(missing, whomMissing, "recipient");
        }
        return List.copyOf(missing.values());
    }

    private void add(Map<String, Explanation.Missing> missing, String path, String decides) {
        if (!missing.containsKey(path)) {
            missing.put(
                    path,
                    new Explanation.Missing(path, question.book().vocabulary().question(path), decides));
        }
    }

    private Explanation.@Nullable Started start() {
        var at = clock.start();
        var path = clock.startPath();
        return at == null || path == null
                ? null
                : new Explanation.Started(
                        path,
                        at.words(clock.where()),
                        clock.startsAt(),
                        question.provenance().of(path));
    }

    private Explanation.Arithmetic arithmetic(Explanation.@Nullable Started started) {
        var zone = clock.where();
        var lines = new ArrayList<Line>();
        if (started != null) {
            lines.add(new Line(Awaited.label(started.path()), started.value(), origin(started, zone)));
        }
        switch (clock.kind()) {
            case DATED -> {
                lines.addAll(clock.lines());
                var due = clock.dueAt();
                if (due != null) {
                    lines.add(new Line(
                            "= due", TimePoint.words(due, zone), rule.head().citation()));
                }
                var elapsed = clock.dueElapsed();
                if (elapsed != null) {
                    lines.add(new Line(
                            "  plain count", TimePoint.words(elapsed, zone), "elapsed hours: the safe target"));
                }
            }
            case NO_FIXED_PERIOD -> {
                lines.add(new Line(
                        "no number",
                        rule.qualitative() == null ? "" : rule.qualitative(),
                        rule.head().citation()));
                lines.addAll(clock.lines());
            }
            case NOT_STARTED -> {
                lines.add(new Line("not started", awaited(), rule.qualitative()));
                lines.addAll(clock.lines());
            }
        }
        return new Explanation.Arithmetic(lines, clock.zone(), clock.dueAt(), Lines.text(lines));
    }

    private String awaited() {
        return clock.waitingFor().isEmpty()
                ? "the known start does not count on these facts"
                : "waits for " + Awaited.words(clock.waitingFor());
    }

    private @Nullable String origin(Explanation.Started started, ZoneId zone) {
        var path = started.path();
        return path.startsWith("due.")
                ? "the end of " + path.substring("due.".length())
                : question.provenance().words(started.source(), zone);
    }
}
