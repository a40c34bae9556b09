package dev.tocsin.notification.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.notification.law.TimePoint;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A place in a case; what does not fit there is noted with its place, and reads as absent. */
record CasePart(JsonNode node, String pointer, List<String> faults) {

    CasePart at(String name) {
        return new CasePart(node.path(name), pointer + "/" + name, faults);
    }

    CasePart at(int index) {
        return new CasePart(node.path(index), pointer + "/" + index, faults);
    }

    void fault(String what) {
        faults.add(pointer + " " + what);
    }

    @Nullable
    String text() {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isValueNode()) {
            fault("must be text");
            return null;
        }
        return node.asText();
    }

    String textOr(String otherwise) {
        var text = text();
        return text == null ? otherwise : text;
    }

    @Nullable
    ZoneId zone() {
        return parsed(ZoneId::of, "must be a time zone");
    }

    @Nullable
    Instant instant() {
        var time = time();
        return time == null ? null : time.earliest(ZoneOffset.UTC);
    }

    @Nullable
    TimePoint time() {
        return parsed(
                text -> text.contains("T")
                        ? new TimePoint.Moment(OffsetDateTime.parse(text).toInstant())
                        : new TimePoint.Day(LocalDate.parse(text)),
                "must be a date, or an instant with its offset");
    }

    private <T> @Nullable T parsed(Function<String, T> parse, String otherwise) {
        var text = text();
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException _) {
            fault(otherwise + ": " + text);
            return null;
        }
    }
}
