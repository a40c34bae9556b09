package dev.tocsin.notification.calendar;

import java.time.LocalDate;

/** Easter Sunday as the western and the orthodox churches keep it, as a day of the Gregorian calendar. */
enum Easter {
    WESTERN {
        @Override
        LocalDate in(int year) {
            int golden = year % 19;
            int century = year / 100;
            int leapCenturies = century / 4;
            int moon = (19 * golden + century - leapCenturies - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
            int week = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
            int late = (golden + 11 * moon + 22 * week) / 451;
            int days = moon + week - 7 * late + 114;
            return LocalDate.of(year, days / 31, days % 31 + 1);
        }
    },
    ORTHODOX {
        @Override
        LocalDate in(int year) {
            int moon = (19 * (year % 19) + 15) % 30;
            int week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
            int days = moon + week + 114;
            return LocalDate.of(year, days / 31, days % 31 + 1).plusDays(JULIAN_LAG);
        }
    };

    /** How many days the Julian calendar is behind, from 1900 to 2099. */
    private static final int JULIAN_LAG = 13;

    abstract LocalDate in(int year);
}
