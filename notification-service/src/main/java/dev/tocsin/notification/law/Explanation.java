package dev.tocsin.notification.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a duty stands as it does, in five parts: rule, why, start, arithmetic, what would change it. */
public record Explanation(
        Cited rule, Why why, @Nullable Started start, Arithmetic arithmetic, List<Change> wouldChange) {

    /** The rule, where it stands and how sure its text is. */
    public record Cited(
            String id,
            String law,
            String citation,
            int version,
            Force force,
            String confidence,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            LocalDate checkedOn) {}

    /** Why it applies, or not, or perhaps: the facts that counted and those that are missing, with the question for each. */
    public record Why(String applies, String summary, List<Matched> matched, List<Missing> missing) {}

    /** A fact that counted, and where it comes from. */
    public record Matched(
            String path, String value, @Nullable Source source) {}

    /** A fact that is missing, the question that would settle it, and what hangs on it: applies, start, date or recipient. */
    public record Missing(String path, String question, String decides) {}

    /** What started the clock. */
    public record Started(
            String path,
            String value,
            @Nullable Instant at,
            @Nullable Source source) {}

    /** The sum, line by line, and as one block of text that can be copied. */
    public record Arithmetic(
            List<Line> lines, String zone, @Nullable Instant dueAt, String text) {}

    /** A fact that, were it otherwise, would turn the answer. */
    public record Change(String path, String value, String effect) {}
}
