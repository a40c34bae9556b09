package dev.tocsin.notification.assessment;

import dev.tocsin.notification.law.Explanation;
import dev.tocsin.notification.law.Line;
import dev.tocsin.notification.law.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Why a duty stands as it does, in five parts: the rule, why it applies, the start, the sum, and what would change it. */
public record ExplanationView(
        RulePart rule,
        WhyPart why,
        @Nullable StartPart start,
        ArithmeticPart arithmetic,
        List<ChangePart> wouldChange) {

    /** The rule, its force (binding, contractual, conditional, recommended), and how sure its text is. */
    public record RulePart(
            String id,
            String citation,
            String law,
            int version,
            String force,
            String confidence,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            LocalDate checkedOn,
            String summary) {}

    /** Whether it applies, the facts that counted, and those that are missing. */
    public record WhyPart(String applies, List<MatchedPart> matched, List<MissingView> missing) {}

    /** A fact that counted and who recorded it, as far as a person did. */
    public record MatchedPart(
            String path,
            String value,
            @Nullable String factId,
            @Nullable String recordedBy,
            @Nullable Instant recordedAt,
            @Nullable String source) {}

    /** What started the clock; {@code text} is its time on the clock of the zone. */
    public record StartPart(
            String factPath,
            @Nullable Instant at,
            @Nullable Instant learntAt,
            @Nullable String recordedBy,
            String text) {}

    /** The sum, line by line, and as one block that can be copied. */
    public record ArithmeticPart(
            List<Line> lines, String zone, @Nullable Instant dueAt, String text) {}

    /** A fact that, had it this value, would turn the answer or move the date. */
    public record ChangePart(String path, String value, String effect) {}

    /** Returns the paths of the facts that the answer rests on, or waits for. */
    public SortedSet<String> paths() {
        var paths = new TreeSet<String>();
        why.matched().forEach(each -> paths.add(each.path()));
        why.missing().forEach(each -> paths.add(each.path()));
        if (start != null) {
            paths.add(start.factPath());
        }
        return paths;
    }

    /** Returns the engine's explanation as the world sees it. */
    public static ExplanationView of(Explanation explanation) {
        var cited = explanation.rule();
        var why = explanation.why();
        var sum = explanation.arithmetic();
        return new ExplanationView(
                new RulePart(
                        cited.id(),
                        cited.citation(),
                        cited.law(),
                        cited.version(),
                        cited.force().word(),
                        cited.confidence(),
                        cited.effectiveFrom(),
                        cited.effectiveTo(),
                        cited.checkedOn(),
                        why.summary()),
                new WhyPart(
                        why.applies(),
                        why.matched().stream().map(ExplanationView::matched).toList(),
                        why.missing().stream().map(MissingView::of).toList()),
                start(explanation.start()),
                new ArithmeticPart(sum.lines(), sum.zone(), sum.dueAt(), sum.text()),
                explanation.wouldChange().stream()
                        .map(each -> new ChangePart(each.path(), each.value(), each.value() + ": " + each.effect()))
                        .toList());
    }

    private static MatchedPart matched(Explanation.Matched matched) {
        var source = matched.source();
        return source == null
                ? new MatchedPart(matched.path(), matched.value(), null, null, null, null)
                : new MatchedPart(
                        matched.path(),
                        matched.value(),
                        source.factId(),
                        source.recordedBy(),
                        source.recordedAt(),
                        source.source());
    }

    private static @Nullable StartPart start(Explanation.@Nullable Started started) {
        if (started == null) {
            return null;
        }
        Source source = started.source();
        return new StartPart(
                started.path(),
                started.at(),
                source == null ? null : source.learntAt(),
                source == null ? null : source.recordedBy(),
                started.value());
    }
}
