package dev.tocsin.notification.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.tocsin.notification.law.Hints;
import dev.tocsin.notification.law.RuleFault;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds what a file of named calendars says of the holiday library that is not so: no such calendar, no such holiday. */
public final class CalendarLint {

    // A library's day may be kept in some years only.
    private static final int FROM = 2000;
    private static final int TO = 2040;

    private CalendarLint() {}

    /** Returns every fault of the file. */
    public static List<RuleFault> faults(String file, JsonNode calendars) {
        var faults = new ArrayList<RuleFault>();
        calendars.properties().forEach(entry -> {
            var base = entry.getValue().path("base").asText();
            var pointer = "/" + entry.getKey();
            if (!LibraryCalendars.knows(base)) {
                faults.add(fault(
                        file,
                        pointer + "/base",
                        "unknown calendar of the library " + base,
                        LibraryCalendars.codes(),
                        base));
                return;
            }
            var without = entry.getValue().path("without");
            var keys = without.isEmpty() ? Set.<String>of() : keys(base);
            for (int index = 0; index < without.size(); index++) {
                var key = without.get(index).asText();
                if (!keys.contains(key)) {
                    faults.add(fault(
                            file, pointer + "/without/" + index, "unknown holiday of " + base + ": " + key, keys, key));
                }
            }
        });
        return faults;
    }

    private static RuleFault fault(String file, String pointer, String what, Set<String> known, String word) {
        return new RuleFault(file, pointer, null, file + pointer, what, Hints.nearest(word, known));
    }

    private static Set<String> keys(String base) {
        var parts = base.split("-", -1);
        var manager = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        var regions = Arrays.copyOfRange(parts, 1, parts.length);
        return IntStream.rangeClosed(FROM, TO)
                .boxed()
                .flatMap(year -> manager.getHolidays(Year.of(year), regions).stream())
                .map(holiday -> holiday.getPropertiesKey())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
