package dev.tocsin.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolidayCalendarsTest {

    private final HolidayCalendars calendars = new HolidayCalendars();

    @Test
    void holidayMovedOffAWorkingDayLeavesThatDayOpen() {
        open("co", "2026-03-19");
        closed("co", "2026-03-23", "St. Josephs day (observed)");
    }

    @Test
    void holidayOfAWeekendIsObservedBesides() {
        closed("us-federal", "2027-12-25", "Christmas");
        closed("us-federal", "2027-12-24", "Christmas (observed)");
    }

    @Test
    void yearlyDayMovesByItsWeekday() {
        closed("ec-national", "2024-05-03", "Labour Day");
        open("ec-national", "2024-05-01");
        closed("ec-national", "2027-12-31", "New Year's Day");
    }

    @Test
    void daysAroundEasterFollowTheChurch() {
        closed("ec-national", "2026-02-16", "Carnival Monday");
        closed("by-national", "2026-04-21", "Radunitsa");
        closed("by-national", "2027-05-11", "Radunitsa");
    }

    @Test
    void optionalDaysOfTheLibraryAreLeftOut() {
        open("br-national", "2026-02-17");
        open("br-national", "2026-06-04");
        open("cr-national", "2026-04-06");
        open("ec-national", "2026-04-02");
    }

    @Test
    void weekendIsThatOfTheCountry() {
        closed("eg-national", "2026-11-13", "Friday");
        open("eg-national", "2026-11-15");
    }

    @Test
    void theDayAfterThanksgivingFollowsTheFourthThursday() {
        for (var state : List.of("us-ca", "us-pa", "us-de", "us-wa", "us-nh", "us-md")) {
            for (var day : List.of("2024-11-29", "2026-11-27", "2030-11-29", "2052-11-29")) {
                assertThat(calendars.isClosed(state, LocalDate.parse(day)))
                        .as(state + " " + day)
                        .isTrue();
            }
            open(state, "2024-11-22");
            open(state, "2030-11-22");
        }
    }

    @Test
    void calendarsReachAsFarAsFacts() {
        for (var calendar : List.of("us-federal", "jp-offices", "eg-national", "kz-national", "by-national", "tr")) {
            for (int year = 1900; year <= 2101; year += 67) {
                assertThat(calendars.reason(calendar, LocalDate.of(year, 6, 1))).isNotBlank();
            }
        }
    }

    private void closed(String calendar, String day, String why) {
        assertThat(calendars.isClosed(calendar, LocalDate.parse(day))).as(day).isTrue();
        assertThat(calendars.reason(calendar, LocalDate.parse(day))).isEqualTo(why);
    }

    private void open(String calendar, String day) {
        assertThat(calendars.isClosed(calendar, LocalDate.parse(day))).as(day).isFalse();
    }
}
