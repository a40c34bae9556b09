package dev.tocsin.incident.problem;

import dev.tocsin.incident.normal.Signal;
import dev.tocsin.incident.normal.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says about one signal, with the signal's values filled in.
 *
 * @param clientSlug the party that the signal names as client, if any
 * @param correlation what open incidents are compared by, if the signal names it
 */
record Verdict(
        IntakeRule rule,
        String title,
        String category,
        @Nullable String clientSlug,
        List<Subject> subjects,
        @Nullable String correlation) {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9_.-]+)}");
    private static final int TITLE_LENGTH = 300;

    static Verdict of(IntakeRule rule, String source, Signal signal) {
        var outcome = rule.outcome();
        var category = outcome.category() == null ? signal.category() : outcome.category();
        return new Verdict(
                rule,
                title(outcome.title(), source, signal),
                category == null ? "unclassified" : category,
                first(outcome.clientLabels(), signal.labels()),
                subjects(outcome, signal),
                correlation(outcome, signal));
    }

    // One pass only: what a sender wrote is put in as it is and never read as a template itself.
    private static String title(@Nullable String template, String source, Signal signal) {
        var filled = PLACE.matcher(template == null ? "{title}" : template)
                .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), source, signal)))
                .trim();
        return filled.length() > TITLE_LENGTH ? filled.substring(0, TITLE_LENGTH) : filled;
    }

    private static String value(String name, String source, Signal signal) {
        return switch (name) {
            case "title" -> signal.title();
            case "kind" -> signal.kind();
            case "source" -> source;
            default -> signal.labels().getOrDefault(name, "?");
        };
    }

    private static List<Subject> subjects(IntakeRule.Outcome outcome, Signal signal) {
        var subjects = new ArrayList<Subject>();
        for (var template : outcome.subjects()) {
            var id = first(template.idLabels(), signal.labels());
            if (id != null) {
                subjects.add(new Subject(template.kind(), template.system(), id));
            }
        }
        for (var named : signal.subjects()) {
            if (!subjects.contains(named)) {
                subjects.add(named);
            }
        }
        return subjects;
    }

    private static @Nullable String correlation(IntakeRule.Outcome outcome, Signal signal) {
        var label = first(outcome.correlateBy(), signal.labels());
        if (label != null) {
            return label.toLowerCase(Locale.ROOT);
        }
        return outcome.correlateBy().isEmpty()
                ? null
                : signal.subjects().stream()
                        .filter(subject -> subject.kind().equals("account"))
                        .map(subject -> subject.id().toLowerCase(Locale.ROOT))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String first(List<String> names, Map<String, String> labels) {
        return names.stream()
                .map(labels::get)
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }
}
