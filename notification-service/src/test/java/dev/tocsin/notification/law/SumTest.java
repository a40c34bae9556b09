package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.notification.calendar.HolidayCalendars;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

class SumTest {

    private static final Sum.Setting ZURICH =
            new Sum.Setting(ZoneId.of("Europe/Zurich"), "weekends-only", new HolidayCalendars(), false);

    @Test
    void hoursOfClosedDaysDoNotRun() {
        assertThat(businessDayHours(24, "2025-06-13T15:00:00+02:00")).isEqualTo("2025-06-16T15:00:00+02:00");
        assertThat(businessDayHours(24, "2025-06-14T10:00:00+02:00")).isEqualTo("2025-06-17T00:00:00+02:00");
        assertThat(businessDayHours(4, "2025-06-13T20:00:00+02:00")).isEqualTo("2025-06-14T00:00:00+02:00");
    }

    @Test
    void aDayEndsWithItsLastSecondThoughThatHourRunsTwice() {
        var santiago = new Sum.Setting(ZoneId.of("America/Santiago"), "", new HolidayCalendars(), false);
        var counted = count(Counting.CALENDAR_DAYS, 1, new TimePoint.Day(LocalDate.parse("2024-04-05")), santiago);
        assertThat(counted.due()).isEqualTo("2024-04-07T03:59:59Z");
    }

    @Test
    void aChangeOfTheClockIsTold() {
        var start = new TimePoint.Moment(Instant.parse("2026-10-24T10:00:00Z"));
        assertThat(count(Counting.ELAPSED_HOURS, 24, start, ZURICH).lines())
                .contains(new Line(
                        "  clock change",
                        "Sun 25 Oct 2026 02:00 +01:00 Europe/Zurich",
                        "clocks go back 1 hour: hours run on"));
    }

    @Test
    void holidaysThatTheRollPassesAreNamed() {
        var england = new Sum.Setting(ZoneId.of("Europe/London"), "gb-eng", new HolidayCalendars(), false);
        var counted = count(Counting.CALENDAR_DAYS_ROLL, 2, new TimePoint.Day(LocalDate.parse("2026-12-24")), england);
        assertThat(counted.lines())
                .extracting(line -> line.label().strip() + " " + line.value())
                .containsExactly(
                        "+ 2 calendar days ",
                        "calendar gb-eng",
                        "closed Mon 28 Dec 2026",
                        "> roll Tue 29 Dec 2026",
                        "end of day 23:59:59");
    }

    @Test
    void weekendOfTheCalendarIsNamed() {
        var cairo = new Sum.Setting(ZoneId.of("Africa/Cairo"), "eg-national", new HolidayCalendars(), false);
        assertThat(count(Counting.BUSINESS_DAYS, 1, new TimePoint.Day(LocalDate.parse("2026-11-12")), cairo)
                        .lines())
                .extracting(Line::note)
                .contains("closed every Friday and Saturday; of other days only those named below");
    }

    private static String businessDayHours(int period, String start) {
        var at = OffsetDateTime.parse(start);
        var counted = count(Counting.BUSINESS_DAY_HOURS, period, new TimePoint.Moment(at.toInstant()), ZURICH);
        return counted.due().atOffset(at.getOffset()).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static Sum.Counted count(Counting counting, int period, TimePoint start, Sum.Setting setting) {
        var limb = new Limb(new Start.Words(List.of(), Start.Pick.EARLIEST), period, counting, Limb.Terms.PLAIN);
        return Sum.count(limb, period, start, setting);
    }
}
