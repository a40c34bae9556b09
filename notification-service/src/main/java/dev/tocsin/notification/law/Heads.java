package dev.tocsin.notification.law;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How numbers of people are read: a jurisdiction that is not named has nobody only where the named ones make up the total. */
final class Heads {

    private final FactSheet.People people;
    private @Nullable Count unnamed;

    Heads(FactSheet.People people) {
        this.people = people;
    }

    /** Returns the number in all: the stated one, else at least the sum of the named jurisdictions. */
    Count total() {
        if (people.total() != null) {
            return people.total();
        }
        return people.byJurisdiction() == null
                ? Count.UNKNOWN
                : new Count(sumOfMins(people.byJurisdiction()), null, null);
    }

    /** Returns the number of residents of one jurisdiction. */
    Count in(String code) {
        var named = people.byJurisdiction();
        if (named == null) {
            return Count.upTo(max(people.total()));
        }
        var stated = named.get(code);
        return stated == null ? unnamed(named) : stated;
    }

    /** Returns the number in the jurisdiction that has most, among those whose code begins with the prefix. */
    Count most(String prefix) {
        var named = people.byJurisdiction();
        if (named == null) {
            return Count.upTo(max(people.total()));
        }
        long min = 0;
        Long max = unnamed(named).max();
        for (var entry : named.entrySet()) {
            if (entry.getKey().startsWith(prefix)) {
                min = Math.max(min, entry.getValue().min());
                var upper = entry.getValue().max();
                max = max == null || upper == null ? null : Long.valueOf(Math.max(max, upper));
            }
        }
        return new Count(min, max, null);
    }

    /** Returns the number in any one jurisdiction that is not named; worked out once. */
    private Count unnamed(Map<String, Count> named) {
        var known = unnamed;
        if (known == null) {
            known = others(people.total(), named);
            unnamed = known;
        }
        return known;
    }

    private static Count others(@Nullable Count total, Map<String, Count> named) {
        if (total == null) {
            return Count.of(0);
        }
        var upper = total.max();
        if (upper == null) {
            return Count.upTo(null);
        }
        long rest = upper - sumOfMins(named);
        return rest <= 0 ? Count.of(0) : Count.upTo(rest);
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
