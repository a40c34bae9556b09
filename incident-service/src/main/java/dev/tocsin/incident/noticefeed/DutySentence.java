package dev.tocsin.incident.noticefeed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in a plain sentence what happened to a duty. */
final class DutySentence {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.ENGLISH);

    private DutySentence() {}

    static String of(DutyChanged duty) {
        var words = new StringBuilder(subject(duty)).append(' ').append(deed(duty));
        var because = duty.change().because();
        if (because != null) {
            words.append(", because ").append(because);
        }
        return words.append('.').toString();
    }

    private static String subject(DutyChanged duty) {
        var title =
                duty.title() == null ? "The duty to tell " + duty.recipient().name() : duty.title();
        var source = source(duty);
        var recipient = duty.title() == null ? "" : ", to " + duty.recipient().name();
        return title + recipient + (source == null ? "" : " (" + source + ")");
    }

    private static @Nullable String source(DutyChanged duty) {
        if (duty.rule() != null) {
            return duty.rule().citation();
        }
        return duty.contract() == null ? null : "contract " + duty.contract().reference();
    }

    private static String deed(DutyChanged duty) {
        return switch (duty.change().kind()) {
            case "arose", "became-owed" ->
                ("recommended".equals(duty.force()) ? "is recommended" : "is owed") + due(duty);
            case "became-not-owed" -> "is not owed";
            case "moved" -> "has another deadline" + due(duty);
            case "drafted" -> "has a draft";
            case "approved" -> "has an approved notice";
            case "met" -> "was met" + margin(duty);
            case "acknowledged" -> "was acknowledged by the recipient";
            case "no-longer-implied" -> "no longer follows from the facts";
            case "decided" -> "was decided on by " + duty.change().by();
            case "decision-proposed" ->
                "stays as it is until a second person confirms what "
                        + duty.change().by() + " decided";
            case "decision-refused" -> "stays as it is: " + duty.change().by() + " refused the proposed decision";
            case "decision-withdrawn" -> "stays as it is: " + duty.change().by() + " withdrew the proposed decision";
            case "out-of-turn" ->
                "is told before others that go first, as " + duty.change().by() + " decided";
            default -> "changed (" + duty.change().kind() + ")";
        };
    }

    private static String due(DutyChanged duty) {
        var due = duty.clock().dueAt();
        return due == null ? "" : ", due " + at(due, duty.clock().zone());
    }

    private static String margin(DutyChanged duty) {
        var lateness = duty.lateness();
        if (lateness == null || lateness.marginSeconds() == null) {
            return "";
        }
        var margin = Duration.ofSeconds(Math.abs(lateness.marginSeconds()));
        var length = margin.toHours() + " h " + margin.toMinutesPart() + " min";
        return lateness.late() ? ", " + length + " late" : ", " + length + " before the deadline";
    }

    static String at(OffsetDateTime due, @Nullable String zone) {
        try {
            return zone == null
                    ? TIME.format(due) + " (UTC" + due.getOffset() + ")"
                    : TIME.format(due.atZoneSameInstant(ZoneId.of(zone))) + " (" + zone + ")";
        } catch (DateTimeException _) {
            return due.toString();
        }
    }
}
