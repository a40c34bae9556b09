package dev.tocsin.notification.law;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How numbers of people are read: a jurisdiction that is not named has nobody only where the named ones make up the total. */
final class Heads {

    private Heads() {}

    /** Returns the number in all: the stated one, else at least the sum of the named jurisdictions. */
    static Count total(FactSheet.People people) {
        if (people.total() != null) {
            return people.total();
        }
        return people.byJurisdiction() == null
                ? Count.UNKNOWN
                : new Count(sumOfMins(people.byJurisdiction()), null, null);
    }

    /** Returns the number of residents of one jurisdiction. */
    static Count in(FactSheet.People people, String code) {
        var named = people.byJurisdiction();
        if (named == null) {
            return Count.upTo(max(people.total()));
        }
        var stated = named.get(code);
        return stated == null ? unnamed(people.total(), named) : stated;
    }

    /** Returns the number in the jurisdiction that has most, among those whose code begins with the prefix. */
    static Count most(FactSheet.People people, String prefix) {
        var named = people.byJurisdiction();
        if (named == null) {
            return Count.upTo(max(people.total()));
        }
        long min = 0;
        Long max = unnamed(people.total(), named).max();
        for (var entry : named.entrySet()) {
            if (entry.getKey().startsWith(prefix)) {
                min = Math.max(min, entry.getValue().min());
                var upper = entry.getValue().max();
                max = max == null || upper == null ? null : Long.valueOf(Math.max(max, upper));
            }
        }
        return new Count(min, max, null);
    }

    private static Count unnamed(@Nullable Count total, Map<String, Count> named) {
        if (total == null || (total.max() != null && sumOfMins(named) >= total.max())) {
            return Count.of(0);
        }
        var upper = total.max();
        return Count.upTo(upper == null ? null : Long.valueOf(upper - sumOfMins(named)));
    }

    private static long sumOfMins(Map<String, Count> named) {
        return named.values().stream().mapToLong(Count::min).sum();
    }

    private static @Nullable Long max(@Nullable Count count) {
        return count == null ? null : count.max();
    }
}
