package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.notification.calendar.HolidayCalendars;
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

    private static String businessDayHours(int period, String start) {
        var limb = new Limb(
                new Start.Words(List.of(), Start.Pick.EARLIEST), period, Counting.BUSINESS_DAY_HOURS, Limb.Terms.PLAIN);
        var at = OffsetDateTime.parse(start);
        var counted = Sum.count(limb, period, new TimePoint.Moment(at.toInstant()), ZURICH);
        return counted.due().atOffset(at.getOffset()).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
