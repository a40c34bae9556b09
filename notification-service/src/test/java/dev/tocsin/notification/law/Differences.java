package dev.tocsin.notification.law;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What differs between the expected and the actual answer to a worked example or a real case. */
public final class Differences {

    private final List<String> found = new ArrayList<>();

    /** Notes a difference in words of its own. */
    public void add(String difference) {
        found.add(difference);
    }

    /** Notes a difference where the two texts are not the same. */
    public void compare(String what, String expected, String actual) {
        if (!expected.equals(actual)) {
            found.add(what + " expected " + expected + ", actual " + actual);
        }
    }

    /** Compares an end as files write it: an instant with its offset, {@code none} or {@code not_started}. */
    public void compareEnd(String what, String expected, String actual) {
        compare(what, expected.contains("T") ? instant(expected) : expected, actual);
    }

    /** Returns how a clock stands, as files write it. */
    public static String end(ClockState clock) {
        return switch (clock.kind()) {
            case DATED -> String.valueOf(clock.dueAt());
            case NO_FIXED_PERIOD -> "none";
            case NOT_STARTED -> "not_started";
        };
    }

    /** Returns all that differs; empty where all is as expected. */
    public List<String> all() {
        return List.copyOf(found);
    }

    private static String instant(String text) {
        return OffsetDateTime.parse(text).toInstant().toString();
    }
}
