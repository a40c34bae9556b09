package dev.tocsin.notification.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What makes up one calendar: the library's calendar that it rests on, holidays of that which do not count, and what the
 * library lacks (yearly days, nth weekdays, days around Easter, single closures by date, substitutes for holidays on a
 * Sunday).
 */
record CalendarTerms(
        String base,
        Set<String> without,
        List<Yearly> yearly,
        List<Yearly> officesClosed,
        List<NthWeekday> nth,
        List<AroundEaster> easter,
        Map<String, String> closures,
        boolean substitutes,
        Set<DayOfWeek> weekend) {

    /**
     * A day that comes back each year, from a year on: {@code MM-dd}. Where the law moves it, {@code moves} says for the
     * weekday that it falls on by how many days.
     */
    record Yearly(
            String day, int from, String name, @Nullable Map<DayOfWeek, Integer> moves) {

        LocalDate in(int year) {
            var date = MonthDay.parse("--" + day).atYear(year);
            return moves == null ? date : date.plusDays(moves.getOrDefault(date.getDayOfWeek(), 0));
        }
    }

    /** The nth weekday of a month. */
    record NthWeekday(int month, int week, DayOfWeek weekday, String name) {}

    /** A day so many days after Easter Sunday (before, where negative) of a church, the western one where none is named. */
    record AroundEaster(int days, @Nullable Easter church, String name) {

        LocalDate in(int year) {
            return Objects.requireNonNullElse(church, Easter.WESTERN).in(year).plusDays(days);
        }
    }

    private record File(
            String base,
            @Nullable Set<String> without,
            @Nullable List<Yearly> yearly,
            @JsonProperty("offices_closed") @Nullable List<Yearly> officesClosed,
            @Nullable List<NthWeekday> nth,
            @Nullable List<AroundEaster> easter,
            @Nullable Map<String, String> closures,
            boolean substitutes,
            @Nullable Set<DayOfWeek> weekend) {}

    static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    static CalendarTerms plain(String base) {
        return new CalendarTerms(base, Set.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), false, WEEKEND);
    }

    static Map<String, CalendarTerms> shipped() {
        try (var file = CalendarTerms.class.getResourceAsStream("/law/calendars.yaml")) {
            var read = new ObjectMapper(new YAMLFactory())
                    .readValue(Objects.requireNonNull(file), new TypeReference<Map<String, File>>() {});
            return read.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> of(entry.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the named calendars", e);
        }
    }

    private static CalendarTerms of(File file) {
        return new CalendarTerms(
                file.base(),
                Objects.requireNonNullElse(file.without(), Set.of()),
                Objects.requireNonNullElse(file.yearly(), List.of()),
                Objects.requireNonNullElse(file.officesClosed(), List.of()),
                Objects.requireNonNullElse(file.nth(), List.of()),
                Objects.requireNonNullElse(file.easter(), List.of()),
                Objects.requireNonNullElse(file.closures(), Map.of()),
                file.substitutes(),
                Objects.requireNonNullElse(file.weekend(), WEEKEND));
    }
}
