package dev.tocsin.incident.problem;

import dev.tocsin.incident.normal.Level;
import dev.tocsin.incident.normal.Signal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to do with a new problem; data, not code. The first rule that matches, by position, decides. */
record IntakeRule(UUID id, String name, int position, Match match, Outcome outcome) {

    /**
     * Which signals a rule speaks of: each part that is given must hold, one of its values is enough. {@code *} stands for any text, case does not
     * count.
     */
    record Match(
            List<String> sources,
            List<String> kinds,
            List<String> categories,

            @Nullable
            @Pattern(regexp = "info|low|medium|high|critical", message = "must be info, low, medium, high or critical")
            String minLevel,

            Map<String, String> labels) {

        Match {
            sources = copy(sources);
            kinds = copy(kinds);
            categories = copy(categories);
            labels = labels == null ? Map.of() : Map.copyOf(labels);
        }

        boolean accepts(String source, Signal signal) {
            return Glob.anyOrNone(sources, source)
                    && (Glob.anyOrNone(kinds, signal.kind()) || categoryNamed(signal))
                    && reachesLevel(signal.level())
                    && labels.entrySet().stream().allMatch(wanted -> labelled(signal, wanted));
        }

        // Kinds and categories are two ways to say the same: one of them is enough where both are given.
        private boolean categoryNamed(Signal signal) {
            var category = signal.category();
            return category != null && !categories.isEmpty() && Glob.anyOrNone(categories, category);
        }

        private boolean reachesLevel(Level level) {
            return minLevel == null || level.compareTo(Level.ofWord(minLevel)) >= 0;
        }

        private static boolean labelled(Signal signal, Map.Entry<String, String> wanted) {
            var value = signal.labels().get(wanted.getKey());
            return value != null && Glob.matches(wanted.getValue(), value);
        }
    }

    /**
     * What the rule makes of a problem.
     *
     * @param action {@code declare} (an incident, or join the open one about the same) or {@code record} (only list the problem)
     * @param title may hold {@code {title}}, {@code {kind}}, {@code {source}} and label names in braces
     * @param clientLabels labels that may name the client by the slug of its party; the first that is there counts
     * @param correlateBy labels that name what open incidents are joined by; the first that is there counts
     */
    record Outcome(
            @NotNull @Pattern(regexp = "declare|record", message = "must be declare or record")
            String action,

            @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9._-]*", message = "must be a slug") @Size(max = 200)
            String category,

            @Nullable @Size(max = 300) String title,
            List<String> clientLabels,
            List<@Valid SubjectTemplate> subjects,
            List<String> correlateBy) {

        static final String DECLARE = "declare";
        static final String RECORD = "record";

        Outcome {
            clientLabels = copy(clientLabels);
            correlateBy = copy(correlateBy);
            subjects = subjects == null ? List.of() : List.copyOf(subjects);
        }

        boolean declares() {
            return DECLARE.equals(action);
        }
    }

    /** A subject to take from the first of these labels that is there. */
    record SubjectTemplate(@NotBlank String kind, @Nullable String system, List<String> idLabels) {
        SubjectTemplate {
            idLabels = copy(idLabels);
        }
    }

    /** The first rule that speaks of this signal. */
    static Optional<IntakeRule> firstFor(List<IntakeRule> rules, String source, Signal signal) {
        return rules.stream()
                .filter(rule -> rule.match().accepts(source, signal))
                .findFirst();
    }

    private static List<String> copy(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
