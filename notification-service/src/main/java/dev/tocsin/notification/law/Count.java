package dev.tocsin.notification.law;

import org.jspecify.annotations.Nullable;

/** A number of people that may still be a range; a missing upper end means that it is open. */
public record Count(long min, @Nullable Long max, @Nullable Long best) {

    static final Count UNKNOWN = new Count(0, null, null);

    /** Returns an exact number. */
    public static Count of(long number) {
        return new Count(number, number, number);
    }

    static Count upTo(@Nullable Long max) {
        return new Count(0, max, null);
    }

    Truth atLeast(long threshold) {
        if (min >= threshold) {
            return Truth.YES;
        }
        return max != null && max < threshold ? Truth.NO : Truth.UNKNOWN;
    }

    boolean isExact() {
        return max != null && max == min;
    }

    @Override
    public String toString() {
        if (isExact()) {
            return Long.toString(min);
        }
        return max == null ? "at least " + min : min + " to " + max;
    }
}
