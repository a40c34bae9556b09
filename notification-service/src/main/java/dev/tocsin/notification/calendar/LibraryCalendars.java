package dev.tocsin.notification.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The calendars of the holiday library: of countries, and of their parts ({@code de-by}). */
final class LibraryCalendars {

    private static final Set<String> COUNTRIES = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private LibraryCalendars() {}

    static Set<String> codes() {
        return COUNTRIES;
    }

    static boolean knows(String calendar) {
        return KNOWN.computeIfAbsent(calendar, LibraryCalendars::isThere);
    }

    private static boolean isThere(String calendar) {
        var parts = calendar.split("-", -1);
        if (!COUNTRIES.contains(parts[0])) {
            return false;
        }
        var place =
                HolidayManager.getInstance(ManagerParameters.create(parts[0])).getCalendarHierarchy();
        for (int depth = 1; depth < parts.length; depth++) {
            place = place.getChildren().get(parts[depth]);
            if (place == null) {
                return false;
            }
        }
        return true;
    }
}
