package dev.tocsin.notification.assessment;

import dev.tocsin.notification.law.Applies;
import dev.tocsin.notification.law.DutyAssessment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a changed fact sheet does to duties: those it adds, takes away, turns from possible to owed or back, and moves in time. */
record Difference(List<Turn> added, List<Turn> removed, List<Turn> turned, List<Turn> moved) {

    /** One duty that differs; from and to are what it was and would be, or its due instants. */
    record Turn(String key, String title, String from, String to) {}

    static Difference between(List<DutyAssessment> before, List<DutyAssessment> after) {
        var difference = new Difference(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<String, DutyAssessment> old = new LinkedHashMap<>();
        before.forEach(duty -> old.put(duty.key(), duty));
        after.forEach(duty -> difference.compare(old.remove(duty.key()), duty));
        old.values().stream()
                .filter(Difference::counts)
                .forEach(duty -> difference.removed.add(turn(duty, word(duty), Applies.NOT_OWED.word())));
        return difference;
    }

    private void compare(@Nullable DutyAssessment before, DutyAssessment after) {
        var was = before != null && counts(before);
        if (!was && counts(after)) {
            added.add(turn(after, Applies.NOT_OWED.word(), word(after)));
        } else if (was && !counts(after)) {
            removed.add(turn(after, word(before), word(after)));
        } else if (before != null && was) {
            if (before.applies() != after.applies()) {
                turned.add(turn(after, word(before), word(after)));
            }
            if (!Objects.equals(due(before), due(after))) {
                moved.add(turn(after, due(before), due(after)));
            }
        }
    }

    private static boolean counts(DutyAssessment duty) {
        return duty.applies() != Applies.NOT_OWED;
    }

    private static String word(@Nullable DutyAssessment duty) {
        return duty == null ? Applies.NOT_OWED.word() : duty.applies().word();
    }

    private static String due(DutyAssessment duty) {
        var due = duty.clock().dueAt();
        return due == null ? duty.clock().kind().word() : due.toString();
    }

    private static Turn turn(DutyAssessment duty, String from, String to) {
        return new Turn(duty.key(), Titles.of(duty.rule()), from, to);
    }
}
