package dev.tocsin.notification.backtest;

import dev.tocsin.notification.law.ClockState;
import dev.tocsin.notification.law.Explanation;
import dev.tocsin.notification.law.Line;
import dev.tocsin.notification.law.TimePoint;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words for a verdict, the same on a terminal and on a page. */
final class Wording {

    private static final Set<String> REMARKS =
            Set.of("plain count", "calendar", "end of day", "clock change", "other limit", "without delay");

    private Wording() {}

    /** Returns whether the duty is owed. */
    static String applies(Verdict of) {
        return of.careful().applies().word().replace('_', ' ');
    }

    /** Returns who is to be told, with the country where a rule tells several. */
    static String recipient(Verdict of) {
        var recipient = of.careful().recipient();
        var country = of.careful().rule().recipient().fanOut().isEmpty() ? null : recipient.country();
        return country == null ? recipient.name() : recipient.name() + ", " + country;
    }

    /** Returns when the period ended, or why there is no such day. */
    static String due(Verdict of) {
        var due = of.due();
        if (!of.isAsked()) {
            return "never";
        }
        if (due == null) {
            return of.kind() == ClockState.Kind.NO_FIXED_PERIOD ? noNumber(of) : waits(of);
        }
        var earliest = Objects.requireNonNull(of.dueEarliest());
        return of.hangsOnTheHour()
                ? "between %s and %s"
                        .formatted(
                                withoutZone(TimePoint.words(earliest, of.zone()), of), TimePoint.words(due, of.zone()))
                : TimePoint.words(due, of.zone());
    }

    /** Returns the day of the real notice and how it lies to the end of the period. */
    static String done(Verdict of) {
        var noticed = of.noticed();
        var day = noticed == null ? "not public, or never" : withoutZone(noticed.words(of.zone()), of);
        var distance = distance(of);
        return distance.isEmpty() ? day : day + ": " + distance;
    }

    /** Returns how late or early the notice was; empty where there is nothing to compare. */
    static String distance(Verdict of) {
        var days = of.daysAfter();
        var late = of.late();
        if (days == null) {
            return of.lateDecided() ? "held late or missing by an authority" : "";
        }
        if (late == null) {
            return "on the last day, the hour decides";
        }
        if (days == 0) {
            return late ? "late by hours" : "in time, on the last day";
        }
        return days(Math.abs(days)) + (late ? " late" : " early");
    }

    /** Returns the sum as one line; null where there is none. */
    static @Nullable String sum(Verdict of) {
        if (of.due() == null) {
            return null;
        }
        return of.shown().explanation().arithmetic().lines().stream()
                .filter(line -> !REMARKS.contains(line.label().strip()))
                .map(line -> (line.label().strip() + " " + withoutZone(line.value(), of)).strip())
                .collect(Collectors.joining(" "));
    }

    /** Returns the facts that decided against the duty, or the first question that is open; null where it is owed. */
    static @Nullable String reason(Verdict of) {
        var why = of.careful().explanation().why();
        return switch (of.careful().applies()) {
            case OWED -> null;
            case POSSIBLE ->
                why.missing().stream()
                        .findFirst()
                        .map(Explanation.Missing::question)
                        .orElse(null);
            case NOT_OWED ->
                why.matched().stream()
                        .map(matched -> matched.path().equals("law_date")
                                ? matched.value()
                                : matched.path() + ": " + matched.value())
                        .collect(Collectors.joining("; "));
        };
    }

    private static String noNumber(Verdict of) {
        var words = of.careful().rule().qualitative();
        return words == null ? "no number" : "no number: " + words;
    }

    private static String waits(Verdict of) {
        return of.careful().explanation().arithmetic().lines().stream()
                .filter(line -> line.label().equals("not started"))
                .findFirst()
                .map(Line::value)
                .map(value -> "not started: " + value)
                .orElse("not started");
    }

    private static String days(long number) {
        return number == 1 ? "1 day" : number + " days";
    }

    private static String withoutZone(String words, Verdict of) {
        return words.replace(" " + of.zone().getId(), "");
    }
}
