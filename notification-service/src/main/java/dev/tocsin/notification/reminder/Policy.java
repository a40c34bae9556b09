package dev.tocsin.notification.reminder;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * When people are reminded of every duty, the least urgent offset first.
 *
 * <p>An offset that has been dealt with for a due instant is called settled; it is told by its seconds.
 */
record Policy(List<Offset> offsets) {

    Policy {
        offsets = offsets.stream().sorted(Comparator.comparing(Offset::fromDue)).toList();
        if (offsets.isEmpty()
                || offsets.stream().map(Offset::fromDue).distinct().count() < offsets.size()) {
            throw new IllegalArgumentException("the offsets of reminders are one or several different ones");
        }
    }

    static Policy of(List<String> offsets) {
        return new Policy(offsets.stream().map(Offset::of).toList());
    }

    /** Returns when the duty is to be looked at next; in the past where that was missed, empty where all is settled. */
    Optional<Instant> next(Instant due, Set<Long> settled) {
        return offsets.stream()
                .filter(open(settled))
                .map(offset -> offset.at(due))
                .findFirst();
    }

    /** Returns what is to be done now: of the offsets that have passed only the most urgent is reminded, and none that a more urgent one has outrun. */
    Agenda agenda(Instant due, Set<Long> settled, Instant now) {
        var passed = offsets.stream()
                .filter(open(settled))
                .filter(offset -> !offset.at(due).isAfter(now))
                .toList();
        if (passed.isEmpty()) {
            return Agenda.NOTHING;
        }
        var urgent = passed.getLast();
        var outrun = settled.stream().anyMatch(seconds -> seconds > urgent.seconds());
        return outrun ? new Agenda(null, passed) : new Agenda(urgent, passed.subList(0, passed.size() - 1));
    }

    /**
     * Returns the offsets that need no reminder when a due instant moves: moved later, what was said of the earlier instant stays true of those that have
     * passed for both. Moved earlier, less time is left than people were told, so everything counts anew.
     */
    List<Offset> carried(Instant before, Instant due, Set<Long> settledBefore, Instant now) {
        if (!due.isAfter(before)) {
            return List.of();
        }
        return offsets.stream()
                .filter(open(settledBefore).negate())
                .filter(offset -> !offset.at(due).isAfter(now))
                .toList();
    }

    Optional<Offset> find(long seconds) {
        return offsets.stream().filter(offset -> offset.seconds() == seconds).findFirst();
    }

    private static Predicate<Offset> open(Set<Long> settled) {
        return offset -> !settled.contains(offset.seconds());
    }
}
