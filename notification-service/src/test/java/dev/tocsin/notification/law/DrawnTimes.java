package dev.tocsin.notification.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;

/** Draws instants, often where sums are hard: clock changes, Easter, turns of the year and of the month, full hours. */
@NullMarked
final class DrawnTimes {

    private static final List<String> HARD = List.of(
            "2024-02-29",
            "2024-03-10",
            "2024-03-29",
            "2024-03-31",
            "2024-04-06",
            "2024-10-27",
            "2024-11-03",
            "2024-11-27",
            "2024-12-20",
            "2024-12-31",
            "2025-01-31",
            "2025-04-17",
            "2025-09-06",
            "2026-03-29",
            "2026-04-02",
            "2026-04-24",
            "2026-05-12",
            "2026-10-01",
            "2026-10-25",
            "2026-12-23",
            "2027-12-23",
            "2028-08-31",
            "2030-11-21");

    private final Random random;

    DrawnTimes(Random random) {
        this.random = random;
    }

    /** Draws the day on which an incident begins. */
    LocalDate day() {
        return random.nextInt(3) > 0
                ? LocalDate.parse(HARD.get(random.nextInt(HARD.size()))).plusDays(random.nextInt(5) - 2)
                : LocalDate.of(2016, 1, 1).plusDays(random.nextInt(20 * 365));
    }

    /** Draws a point at or after the day, mostly within some days of it. */
    TimePoint after(LocalDate day) {
        var on = day.plusDays(random.nextInt(4) == 0 ? random.nextInt(60) : random.nextInt(4));
        return random.nextInt(5) == 0 ? new TimePoint.Day(on) : new TimePoint.Moment(moment(on));
    }

    /** Draws a step on the time line: seconds, hours or days. */
    Duration step() {
        return switch (random.nextInt(4)) {
            case 0 -> Duration.ofSeconds(1L + random.nextInt(7200));
            case 1 -> Duration.ofHours(1L + random.nextInt(60));
            case 2 -> Duration.ofDays(1L + random.nextInt(40));
            default -> Duration.ofMillis(1L + random.nextInt(90_000));
        };
    }

    private Instant moment(LocalDate on) {
        var midnight = on.atStartOfDay().toInstant(ZoneOffset.UTC);
        return switch (random.nextInt(4)) {
            case 0 -> midnight.plus(Duration.ofHours(random.nextInt(24)));
            case 1 -> midnight.plus(Duration.ofMinutes(random.nextInt(24 * 60)));
            case 2 -> midnight.plus(Duration.ofMillis(random.nextInt(24 * 3_600_000)));
            default -> midnight.plusSeconds(random.nextInt(24 * 3600));
        };
    }
}
