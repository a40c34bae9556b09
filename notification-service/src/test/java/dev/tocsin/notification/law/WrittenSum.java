package dev.tocsin.notification.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What the written steps of one sum say, read as a person reads them: words, numbers, days and hours, nothing of the engine. */
@NullMarked
final class WrittenSum {

    private static final Pattern TIME = Pattern.compile("[A-Z][a-z]{2} (\\d{1,2}) ([A-Z][a-z]{2}) (\\d{4})"
            + "(?: (\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?))?(?: ([+-]\\d\\d:\\d\\d|Z))?(?: (\\S+))?");
    private static final Pattern AMOUNT = Pattern.compile("\\+ (\\d+) ([a-z ]+?)s?");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final List<Line> lines;
    private final ZoneId zone;

    WrittenSum(List<Line> lines, ZoneId zone) {
        this.lines = List.copyOf(lines);
        this.zone = zone;
    }

    /** A day, and the hour if the words give one. */
    record Written(LocalDate day, @Nullable Instant at) {}

    ZoneId zone() {
        return zone;
    }

    Written start() {
        return time(lines.getFirst().value());
    }

    Optional<Line> line(String label) {
        return lines.stream().filter(line -> line.label().strip().equals(label)).findFirst();
    }

    Optional<Written> timeAt(String label) {
        return line(label).map(line -> time(line.value()));
    }

    /** Returns the number after the plus sign. */
    int number() {
        return Integer.parseInt(amount(1));
    }

    /** Returns the unit after the number, without its plural. */
    String unit() {
        return amount(2);
    }

    /** Says whether the way of counting, in words, says this. */
    boolean says(String words) {
        return plus().map(line -> String.valueOf(line.note()).contains(words)).orElse(false);
    }

    boolean isPeriod() {
        return plus().isPresent();
    }

    /** Says whether the office is shut on the day, as far as the steps tell. */
    boolean isClosed(LocalDate day) {
        return weekend().contains(day.getDayOfWeek().name()) || closed().contains(day);
    }

    /** Returns the hour at which the last day ends. */
    Optional<LocalTime> closing() {
        return line("end of day").map(line -> LocalTime.parse(line.value()));
    }

    private Set<LocalDate> closed() {
        var days = new HashSet<LocalDate>();
        for (var line : lines) {
            var label = line.label().strip();
            if (label.equals("closed") || label.equals("not counted")) {
                days.add(time(line.value()).day());
            }
        }
        return days;
    }

    private Set<String> weekend() {
        var words = line("calendar").map(line -> String.valueOf(line.note())).orElse("");
        var days = words.replaceFirst("closed every ", "").replaceFirst(";.*", "");
        return new HashSet<>(Arrays.asList(days.toUpperCase(Locale.ROOT).split(" AND ", -1)));
    }

    private Optional<Line> plus() {
        return lines.stream().filter(line -> line.label().startsWith("+ ")).findFirst();
    }

    private String amount(int group) {
        var label = plus().orElseThrow(() -> new AssertionError("no period in " + lines))
                .label();
        var amount = AMOUNT.matcher(label);
        if (!amount.matches()) {
            throw new AssertionError("not a period: " + label);
        }
        return amount.group(group);
    }

    private Written time(String words) {
        var time = TIME.matcher(words);
        if (!time.matches()) {
            throw new AssertionError("not a time: " + words);
        }
        var day = LocalDate.of(
                Integer.parseInt(time.group(3)), MONTHS.indexOf(time.group(2)) + 1, Integer.parseInt(time.group(1)));
        if (!words.startsWith(TimePoint.DAY.format(day))) {
            throw new AssertionError("the day of the week is wrong: " + words);
        }
        if (time.group(4) == null) {
            return new Written(day, null);
        }
        if (!zone.getId().equals(time.group(6))) {
            throw new AssertionError("an hour without its zone: " + words);
        }
        return new Written(day, instant(day.atTime(LocalTime.parse(time.group(4))), time.group(5)));
    }

    private Instant instant(LocalDateTime local, @Nullable String offset) {
        var possible = zone.getRules().getValidOffsets(local);
        if (offset == null && possible.size() != 1) {
            throw new AssertionError("the hour runs twice or never, and no offset stands beside it: " + local);
        }
        return OffsetDateTime.of(local, offset == null ? possible.getFirst() : ZoneOffset.of(offset))
                .toInstant();
    }
}
