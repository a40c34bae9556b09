package dev.tocsin.notification.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.tocsin.notification.law.Applies;
import dev.tocsin.notification.law.DutyAssessment;
import dev.tocsin.notification.rulebook.Titles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a changed fact sheet does to duties: those it adds, takes away, turns from possible to owed or back, and moves in time. */
public record Difference(List<Turn> added, List<Turn> removed, List<Turn> turned, List<Turn> moved) {

    /**
     * One duty that differs.
     *
     * @param from what it was, its state or its due instant, and {@code to} what it would be
     * @param because the facts that differ and on which the duty rests
     */
    public record Turn(String key, String title, String from, String to, List<FactDifference> because) {}

    /** Compares two answers on sheets that differ in these facts. */
    public static Difference between(
            List<DutyAssessment> before, List<DutyAssessment> after, List<FactDifference> facts) {
        return new Comparison(facts).of(before, after);
    }

    /** Says whether nothing differs. */
    @JsonIgnore
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && turned.isEmpty() && moved.isEmpty();
    }

    private record Comparison(List<FactDifference> facts, Difference found) {

        Comparison(List<FactDifference> facts) {
            this(facts, new Difference(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        }

        Difference of(List<DutyAssessment> before, List<DutyAssessment> after) {
            Map<String, DutyAssessment> old = new LinkedHashMap<>();
            before.forEach(duty -> old.put(duty.key(), duty));
            after.forEach(duty -> compare(old.remove(duty.key()), duty));
            old.values().stream()
                    .filter(Difference::counts)
                    .forEach(duty ->
                            found.removed.add(turn(duty, duty, duty.applies().word(), Applies.NOT_OWED.word())));
            return found;
        }

        private void compare(@Nullable DutyAssessment before, DutyAssessment after) {
            if (before == null || !counts(before)) {
                if (counts(after)) {
                    found.added.add(turn(
                            before,
                            after,
                            Applies.NOT_OWED.word(),
                            after.applies().word()));
                }
                return;
            }
            var was = before.applies().word();
            if (before.applies() != after.applies()) {
                (counts(after) ? found.turned : found.removed)
                        .add(turn(before, after, was, after.applies().word()));
            }
            if (counts(after) && !due(before).equals(due(after))) {
                found.moved.add(turn(before, after, due(before), due(after)));
            }
        }

        private Turn turn(@Nullable DutyAssessment before, DutyAssessment after, String from, String to) {
            var paths = ExplanationView.of(after.explanation()).paths();
            if (before != null) {
                paths.addAll(ExplanationView.of(before.explanation()).paths());
            }
            var because = facts.stream()
                    .filter(fact -> paths.stream().anyMatch(path -> FactDifference.touch(fact.path(), path)))
                    .toList();
            return new Turn(after.key(), Titles.of(after.rule()), from, to, because);
        }
    }

    private static boolean counts(DutyAssessment duty) {
        return duty.applies() != Applies.NOT_OWED;
    }

    private static String due(DutyAssessment duty) {
        var due = duty.clock().dueAt();
        return due == null ? duty.clock().kind().word() : due.toString();
    }
}
