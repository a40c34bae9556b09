package dev.tocsin.notification.law;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes times as explanations have them, for example "Fri 6 Nov 2026 14:30"; many times faster than a formatter. */
final class Reading {

    private static final List<String> DAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
            .toList();
    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
            .toList();

    private static final DateTimeFormatter FAR_YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter FRACTION = new DateTimeFormatterBuilder()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .toFormatter(Locale.ENGLISH);

    private Reading() {}

    /** Writes the minute; the second and its parts too where they are not zero. */
    static String of(LocalDateTime at) {
        var text = new StringBuilder(28)
                .append(DAYS.get(at.getDayOfWeek().getValue() - 1))
                .append(' ')
                .append(at.getDayOfMonth())
                .append(' ')
                .append(MONTHS.get(at.getMonthValue() - 1))
                .append(' ')
                .append(year(at))
                .append(' ');
        two(text, at.getHour());
        two(text.append(':'), at.getMinute());
        if (at.getSecond() != 0 || at.getNano() != 0) {
            two(text.append(':'), at.getSecond());
        }
        if (at.getNano() != 0) {
            text.append(FRACTION.format(at));
        }
        return text.toString();
    }

    private static String year(LocalDateTime at) {
        int year = at.getYear();
        return year >= 1000 && year <= 9999 ? Integer.toString(year) : FAR_YEAR.format(at);
    }

    private static void two(StringBuilder text, int number) {
        if (number < 10) {
            text.append('0');
        }
        text.append(number);
    }
}
