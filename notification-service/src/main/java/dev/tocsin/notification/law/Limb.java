package dev.tocsin.notification.law;

import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One period of a clock: its start, its length and how it is counted. The earliest end of a clock's limbs is due. */
record Limb(Start start, int period, Counting counting, Terms terms) {

    /** What some conventions need besides: the closing hour, a date of the next year, and conditions that alter the period. */
    record Terms(
            @Nullable LocalTime endsAt,
            @Nullable MonthDay date,
            @Nullable Condition noRelief,
            List<Variant> variants,
            @Nullable Extension extension) {

        static final Terms PLAIN = new Terms(null, null, null, List.of(), null);
    }

    /** Another length of the period where a condition holds; below zero where the law then gives no number. */
    record Variant(Condition when, int period) {}

    /** More time where a step was taken in time: a point of the timeline that lies within the plain period. */
    record Extension(String word, int period) {}
}
