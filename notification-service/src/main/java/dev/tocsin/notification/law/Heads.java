package dev.tocsin.notification.law;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How numbers of people are read: a jurisdiction that is not named has nobody only where the named ones make up the total. */
final class Heads {

    private final FactSheet.People people;
    private final long least;
    private @Nullable Count unnamed;

    Heads(FactSheet.People people) {
        this.people = people;
        this.least = people.byJurisdiction() == null ? 0 : sumOfMins(people.byJurisdiction());
    }

    /** Returns the number in all: the stated one, and never fewer than the named jurisdictions have together. */
    Count total() {
        var stated = people.total();
        if (stated == null) {
            return new Count(least, null, null);
        }
        if (stated.min() >= least) {
            return stated;
        }
        var max = stated.max();
        return new Count(least, max == null ? null : Long.valueOf(Math.max(least, max)), null);
    }

    /** Returns the number of residents of one jurisdiction; no more than the total leaves for it. */
    Count in(String code) {
        var named = people.byJurisdiction();
        if (named == null) {
            return Count.upTo(max(people.total()));
        }
        var stated = named.get(code);
        return stated == null ? unnamed() : within(stated);
    }

    /** Says whether people may live in jurisdictions that are not named. */
    boolean maybeElsewhere() {
        return people.byJurisdiction() == null
                || !Long.valueOf(0).equals(unnamed().max());
    }

    /** Returns the number in the jurisdiction that has most, among those whose code is asked about. */
    Count most(Predicate<String> asked) {
        var named = people.byJurisdiction();
        if (named == null) {
            return Count.upTo(max(people.total()));
        }
        long min = 0;
        Long max = unnamed().max();
        for (var entry : named.entrySet()) {
            if (asked.test(entry.getKey())) {
                var there = within(entry.getValue());
                min = Math.max(min, there.min());
                var upper = there.max();
                max = max == null || upper == null ? null : Long.valueOf(Math.max(max, upper));
            }
        }
        return new Count(min, max, null);
    }

    /** Returns the number in any one jurisdiction that is not named; worked out once. */
    private Count unnamed() {
        var known = unnamed;
        if (known == null) {
            known = others();
            unnamed = known;
        }
        return known;
    }

    private Count others() {
        var total = people.total();
        if (total == null) {
            return Count.of(0);
        }
        var upper = total.max();
        if (upper == null) {
            return Count.upTo(null);
        }
        long rest = upper - least;
        return rest <= 0 ? Count.of(0) : Count.upTo(rest);
    }

    private Count within(Count stated) {
        var all = max(people.total());
        if (all == null) {
            return stated;
        }
        long left = Math.max(stated.min(), all - (least - stated.min()));
        var max = stated.max();
        return max == null || max > left ? new Count(stated.min(), left, null) : stated;
    }

    private static long sumOfMins(Map<String, Count> named) {
        long sum = 0;
        for (var count : named.values()) {
            sum += count.min();
        }
        return sum;
    }

    private static @Nullable Long max(@Nullable Count count) {
        return count == null ? null : count.max();
    }
}
