package dev.tocsin.notification.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The counting conventions that rules name; each says in words how a stranger redoes the sum. */
public enum Counting {
    EU_HOURS("Reg. 1182/71 art. 3: the clock hour of the start is left out; nights, weekends and holidays run"),
    ELAPSED_HOURS("running hours on the time line; nights, weekends and holidays run, no roll"),
    ELAPSED_MINUTES("running minutes on the time line"),
    DORA_HOURS("Reg. 1182/71 hours; a limit on a closed day may be met by noon of the next working day"),
    CALENDAR_DAYS("the day of the start is left out; weekends and holidays count; no roll of the last day"),
    CALENDAR_DAYS_INCLUSIVE("the day of the start is day 1; weekends and holidays count; no roll of the last day"),
    CALENDAR_DAYS_ROLL("the day of the start is left out; a last day on a closed day moves to the next open day"),
    CALENDAR_DAYS_INCLUSIVE_ROLL(
            "the day of the start is day 1; a last day on a closed day moves to the next open day"),
    EU_DAYS(
            "Reg. 1182/71 art. 3: the day of the start is left out; a last closed day moves; two working days at least"),
    BUSINESS_DAYS("the day of the start is left out; only open days of the calendar count"),
    BUSINESS_DAY_HOURS("hours run on open days of the calendar only, midnight to midnight"),
    MONTHS("same date number, or the last day of the month; no roll"),
    EU_MONTHS("same date number, or the last day of the month; a last closed day moves to the next open day"),
    DORA_MONTHS("same date number, or the last day of the month; a closed day moves to noon of the next working day"),
    YEAR_END_DAYS("days counted from 31 December of the year of the start; no roll"),
    YEAR_END_DATE("a fixed date of the year after the start");

    private final String words;

    Counting(String words) {
        this.words = words;
    }

    /** Returns the id that rule files use, in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the convention in words. */
    public String words() {
        return words;
    }

    boolean needsCalendar() {
        return switch (this) {
            case DORA_HOURS,
                    CALENDAR_DAYS_ROLL,
                    CALENDAR_DAYS_INCLUSIVE_ROLL,
                    EU_DAYS,
                    BUSINESS_DAYS,
                    BUSINESS_DAY_HOURS,
                    EU_MONTHS,
                    DORA_MONTHS -> true;
            case EU_HOURS,
                    ELAPSED_HOURS,
                    ELAPSED_MINUTES,
                    CALENDAR_DAYS,
                    CALENDAR_DAYS_INCLUSIVE,
                    MONTHS,
                    YEAR_END_DAYS,
                    YEAR_END_DATE -> false;
        };
    }

    /** Returns the unit that the convention counts: hours, calendar-days, business-days or months. */
    public String unit() {
        return switch (this) {
            case EU_HOURS, ELAPSED_HOURS, DORA_HOURS, BUSINESS_DAY_HOURS -> "hours";
            case ELAPSED_MINUTES -> "minutes";
            case BUSINESS_DAYS -> "business-days";
            case MONTHS, EU_MONTHS, DORA_MONTHS, YEAR_END_DATE -> "months";
            case CALENDAR_DAYS,
                    CALENDAR_DAYS_INCLUSIVE,
                    CALENDAR_DAYS_ROLL,
                    CALENDAR_DAYS_INCLUSIVE_ROLL,
                    EU_DAYS,
                    YEAR_END_DAYS -> "calendar-days";
        };
    }

    static Set<String> ids() {
        return Arrays.stream(values()).map(Counting::id).collect(Collectors.toSet());
    }

    static Optional<Counting> of(String id) {
        return Arrays.stream(values())
                .filter(counting -> counting.id().equals(id))
                .findFirst();
    }
}
