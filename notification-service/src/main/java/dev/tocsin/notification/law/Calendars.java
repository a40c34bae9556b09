package dev.tocsin.notification.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Public holidays and weekends by calendar id ({@code de}, {@code us-federal}); the engine asks, others know. */
public interface Calendars {

    /** Says whether the calendar is known at all; a rule that names an unknown one does not compile. */
    boolean knows(String calendar);

    /** Says whether the day is one on which the calendar's offices are shut: weekend or holiday. */
    boolean isClosed(String calendar, LocalDate day);

    /** Returns the days of the week on which the calendar's offices are always shut. */
    Set<DayOfWeek> weekend(String calendar);

    /** Says in words why the day is shut, for example "Saturday" or "Epiphany". */
    String reason(String calendar, LocalDate day);
}
