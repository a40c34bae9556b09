package dev.tocsin.notification.calendar;

import dev.tocsin.notification.law.Calendars;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Holidays of countries ({@code de}), of their parts ({@code de-by}), and of the offices that laws name where the library
 * lacks them ({@code us-federal}); {@code weekends-only} knows Saturdays and Sundays. Days are local to the calendar.
 */
public final class HolidayCalendars implements Calendars {

    private static final String WEEKENDS_ONLY = "weekends-only";

    private final Map<String, CalendarTerms> named;
    private final Map<Key, YearOfHolidays> years = new ConcurrentHashMap<>();

    private record Key(String calendar, int year) {}

    /** Reads the named calendars that ship with the service. */
    public HolidayCalendars() {
        this.named = CalendarTerms.shipped();
    }

    @Override
    public boolean knows(String calendar) {
        return calendar.equals(WEEKENDS_ONLY) || named.containsKey(calendar) || LibraryCalendars.knows(calendar);
    }

    @Override
    public boolean isClosed(String calendar, LocalDate day) {
        return weekend(calendar).contains(day.getDayOfWeek()) || holiday(calendar, day) != null;
    }

    @Override
    public Set<DayOfWeek> weekend(String calendar) {
        var terms = named.get(calendar);
        return terms == null ? CalendarTerms.WEEKEND : terms.weekend();
    }

    @Override
    public String reason(String calendar, LocalDate day) {
        var holiday = holiday(calendar, day);
        return holiday == null ? day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) : holiday;
    }

    private @Nullable String holiday(String calendar, LocalDate day) {
        if (calendar.equals(WEEKENDS_ONLY)) {
            return null;
        }
        var key = new Key(calendar, day.getYear());
        var known = years.get(key);
        if (known == null) {
            known = years.computeIfAbsent(key, this::read);
        }
        return known.name(day);
    }

    private YearOfHolidays read(Key key) {
        if (!knows(key.calendar())) {
            throw new IllegalArgumentException("No calendar " + key.calendar());
        }
        return YearOfHolidays.of(terms(key.calendar()), key.year());
    }

    private CalendarTerms terms(String calendar) {
        var terms = named.get(calendar);
        return terms == null ? CalendarTerms.plain(calendar) : terms;
    }
}
