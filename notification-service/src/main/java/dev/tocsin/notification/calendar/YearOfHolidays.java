package dev.tocsin.notification.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The holidays of one calendar in one year, by date, with their names. */
final class YearOfHolidays {

    /** American holidays on the day after Thanksgiving, which the library takes for the fourth Friday of November. */
    private static final Set<String> DAY_AFTER_THANKSGIVING =
            Set.of("DAY_AFTER_THANKSGIVING", "AMERICAN_INDIAN_HERITAGE_DAY", "NATIVE_AMERICAN_HERITAGE_DAY");

    private final CalendarTerms terms;
    private final int year;
    private final Map<LocalDate, String> days = new TreeMap<>();
    private Map<LocalDate, String> names = Map.of();

    private YearOfHolidays(CalendarTerms terms, int year) {
        this.terms = terms;
        this.year = year;
    }

    static YearOfHolidays of(CalendarTerms terms, int year) {
        var holidays = new YearOfHolidays(terms, year);
        holidays.fill();
        holidays.names = Map.copyOf(holidays.days);
        return holidays;
    }

    @Nullable
    String name(LocalDate day) {
        return names.get(day);
    }

    private void fill() {
        // A holiday on a Saturday may be kept on the Friday before, in the year before.
        fromLibrary(year);
        fromLibrary(year + 1);
        yearly(terms.yearly());
        terms.easter().forEach(each -> days.putIfAbsent(each.in(year), each.name()));
        terms.nth()
                .forEach(each -> days.putIfAbsent(
                        LocalDate.of(year, each.month(), 1)
                                .with(TemporalAdjusters.dayOfWeekInMonth(each.week(), each.weekday())),
                        each.name()));
        terms.closures().forEach((date, name) -> days.putIfAbsent(LocalDate.parse(date), name));
        if (terms.substitutes()) {
            substitute();
        }
        yearly(terms.officesClosed());
    }

    private void yearly(List<CalendarTerms.Yearly> list) {
        for (var each : list) {
            // New Year's Day may be moved to the last day of the year before.
            for (int of = Math.max(year, each.from()); of <= year + 1; of++) {
                days.putIfAbsent(each.in(of), each.name());
            }
        }
    }

    /** The library's set has no order: where a day is two holidays, the same one names it each time. */
    private void fromLibrary(int of) {
        var parts = terms.base().split("-", -1);
        var manager = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        var regions = Arrays.copyOfRange(parts, 1, parts.length);
        manager.getHolidays(Year.of(of), regions).stream()
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .filter(holiday -> !terms.without().contains(holiday.getPropertiesKey()))
                .sorted(Comparator.comparing(Holiday::getPropertiesKey))
                .forEach(this::add);
    }

    /** A holiday that is moved off a working day leaves that day open. */
    private void add(Holiday holiday) {
        var name = holiday.getDescription(Locale.ENGLISH);
        if (DAY_AFTER_THANKSGIVING.contains(holiday.getPropertiesKey())) {
            days.putIfAbsent(dayAfterThanksgiving(holiday.getActualDate()), name);
            return;
        }
        var date = holiday.getActualDate();
        var moved = holiday.getObservedDate().filter(observed -> !observed.equals(date));
        if (moved.isEmpty() || terms.weekend().contains(date.getDayOfWeek())) {
            days.putIfAbsent(date, name);
        }
        moved.ifPresent(observed -> days.putIfAbsent(observed, name + " (observed)"));
    }

    /** Returns the day after the fourth Thursday; where the month begins on a Friday, that is the fifth Friday. */
    private static LocalDate dayAfterThanksgiving(LocalDate inNovember) {
        return inNovember
                .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))
                .plusDays(1);
    }

    /** A holiday on a Sunday moves on to the next day that is none; a day between two holidays is one too (Japan). */
    private void substitute() {
        for (var date : days.keySet().toArray(LocalDate[]::new)) {
            if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
                var next = date.plusDays(1);
                while (days.containsKey(next)) {
                    next = next.plusDays(1);
                }
                days.put(next, "substitute holiday");
            }
        }
        for (var date : days.keySet().toArray(LocalDate[]::new)) {
            if (days.containsKey(date.plusDays(2))
                    && !date.plusDays(1).getDayOfWeek().equals(DayOfWeek.SUNDAY)) {
                days.putIfAbsent(date.plusDays(1), "day between two holidays");
            }
        }
    }
}
