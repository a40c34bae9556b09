package dev.tocsin.notification.contract;

import dev.tocsin.notification.law.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the sum of one way and one promise, for a stranger to redo. */
final class ChainSum {

    private static final DateTimeFormatter FROM = DateTimeFormatter.ofPattern(
                    "EEE d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int HALF_A_MINUTE = 30;

    private final Promise promise;
    private final List<Hop> way;
    private final String entity;
    private final Duration handling;

    ChainSum(Promise promise, List<Hop> way, String entity, Duration handling) {
        this.promise = promise;
        this.way = way;
        this.entity = entity;
        this.handling = handling;
    }

    List<Line> lines(@Nullable Duration worst) {
        var lines = new ArrayList<Line>();
        lines.add(start());
        way.forEach(hop -> lines.add(line(hop)));
        lines.add(new Line("+ " + words(handling), "handling by " + entity, "tocsin.contracts.handling-time"));
        lines.add(
                worst == null
                        ? new Line("= no end", promise.recipient() + " may never hear of it", null)
                        : new Line("= " + words(worst), promise.recipient() + " hears of it", "the worst case"));
        lines.add(promised());
        var span = promise.span();
        if (worst != null && span != null) {
            lines.add(rest(span.least().minus(worst)));
        }
        return lines;
    }

    private Line start() {
        if (way.isEmpty()) {
            return new Line("breach", "found by " + entity, "no other party on the way");
        }
        var first = way.getFirst();
        return new Line("breach", "at " + first.from(), first.trigger() == null ? null : of(first.trigger()));
    }

    private static Line line(Hop hop) {
        var span = hop.span();
        if (span == null) {
            return new Line(
                    "+ no period", hop.to() + " need not be told", hop.reference() + " has no clause on breaches");
        }
        var from = span.least().equals(span.most()) ? "" : "; at most, from " + at(span.mostFrom());
        var trigger = hop.trigger() == null ? "" : ", " + of(hop.trigger());
        return new Line(
                "+ " + words(span.most()),
                hop.to() + " hears of it",
                hop.reference() + ": " + hop.words() + trigger + from);
    }

    private Line promised() {
        var span = promise.span();
        var trigger = promise.trigger() == null ? "" : ", " + of(promise.trigger());
        var label = promise.isLaw() ? "  the law" : "  promised";
        if (span == null) {
            return new Line(label, promise.words(), promise.reference());
        }
        var from = span.least().equals(span.most()) ? "" : "; at least, from " + at(span.leastFrom());
        return new Line(label, words(span.least()), promise.reference() + ": " + promise.words() + trigger + from);
    }

    private Line rest(Duration margin) {
        if (margin.isNegative()) {
            return new Line("! short of", words(margin.negated()), null);
        }
        return new Line(promise.isOfTheClient() ? "  left to the client" : "  to spare", words(margin), null);
    }

    private static String of(String trigger) {
        return switch (trigger) {
            case "suspected" -> "from the suspicion";
            case "confirmed" -> "from the confirmation";
            default -> "from the confirmation that this client is affected";
        };
    }

    private static String at(Instant start) {
        return FROM.format(start);
    }

    /** Returns a length in words, to the minute. */
    static String words(Duration length) {
        var minutes = length.plusSeconds(HALF_A_MINUTE).toMinutes();
        var hours = minutes / 60 + (minutes / 60 == 1 ? " hour" : " hours");
        return minutes % 60 == 0 ? hours : hours + " " + minutes % 60 + " min";
    }
}
