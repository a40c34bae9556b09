package dev.tocsin.incident.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The places where facts stand, and what each may hold: those that rules read (the fact sheet) and those that only notices read. */
final class FactPaths {
    private static final List<String> YES_NO = List.of("yes", "no", "unknown");
    private static final String FILED = "filed.";
    private static final String TESTS = "tests.";
    private static final String TIMELINE = "timeline.";
    private static final String BY_JURISDICTION = "people.by_jurisdiction.";
    private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z0-9_.\\[\\]=-]{0,199}");
    private static final Pattern ROOT_END = Pattern.compile("[.\\[]");

    private final Words words;
    private final Map<String, Check> fixed = new HashMap<>();

    FactPaths(Words words) {
        this.words = words;
        organisation();
        data();
        people();
        for (var word : words.timeline()) {
            fixed.put(TIMELINE + word, Checks::moment);
        }
        words.tests().forEach((test, values) -> fixed.put(TESTS + test, Checks.word(plus(values, "unknown"))));
        fixed.put("incident.flags", Checks.listOf(Checks.word(plus(words.flags(), "not_yet_known"))));
        fixed.put(
                "incident.effects",
                Checks.listOf(Checks.word(List.of("confidentiality", "integrity", "availability", "not_yet_known"))));
        fixed.put("delays.law_enforcement_until", Checks::moment);
        fixed.put("chain", Checks.listOf(Checks::hop));
    }

    /** The check for a path; empty where there is no such path. */
    Optional<Check> check(String path) {
        var known = fixed.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        if (path.startsWith(BY_JURISDICTION)) {
            var place = path.substring(BY_JURISDICTION.length());
            return Checks.isJurisdiction(place) ? Optional.of(Checks::count) : Optional.empty();
        }
        return isForNotices(path) ? Optional.of(Checks::anything) : Optional.empty();
    }

    /** Whether rules read it, so that it stands in the fact sheet. */
    boolean isInSheet(String path) {
        return fixed.containsKey(path) || path.startsWith(BY_JURISDICTION) || isFiling(path);
    }

    /** Whether it says that a duty was met: our own record, which people do not write. */
    static boolean isFiling(String path) {
        return path.startsWith(FILED);
    }

    /** Whether nothing in the place means an empty list, not an absent one. */
    static boolean isList(String path) {
        return switch (path) {
            case "org.establishments",
                    "org.regimes",
                    "data.categories",
                    "people.kinds",
                    "incident.flags",
                    "incident.effects",
                    "chain" -> true;
            default -> false;
        };
    }

    private boolean isForNotices(String path) {
        if (!FORM.matcher(path).matches()) {
            return false;
        }
        var parts = ROOT_END.split(path, 3);
        var below = words.noticePaths().get(parts[0]);
        if (below != null) {
            return parts.length > 1 && below.contains(parts[1]);
        }
        return words.noticeRoots().contains(parts[0]);
    }

    private void organisation() {
        fixed.put(
                "org.role",
                Checks.word(List.of("controller", "joint-controller", "processor", "sub-processor", "unknown")));
        fixed.put("org.establishments", Checks.listOf(Checks::country));
        fixed.put("org.main_establishment", Checks::country);
        fixed.put("org.representative", Checks::country);
        fixed.put("org.residency", Checks::jurisdiction);
        fixed.put("org.regimes", Checks.listOf(Checks.word(plus(words.regimes(), "not_yet_known"))));
    }

    private void data() {
        fixed.put("data.categories", Checks.listOf(Checks.word(words.dataCategories())));
        fixed.put("data.encrypted", Checks.word(List.of("yes", "no", "partial", "unknown")));
        fixed.put("data.key_compromised", Checks.word(YES_NO));
        fixed.put("data.medium", Checks.word(List.of("electronic", "paper", "oral", "unknown")));
    }

    private void people() {
        fixed.put("people.total", Checks::count);
        fixed.put("people.by_jurisdiction", Checks::countsByJurisdiction);
        fixed.put("people.kinds", Checks.listOf(Checks.word(words.peopleKinds())));
    }

    private static List<String> plus(List<String> list, String last) {
        var longer = new ArrayList<>(list);
        if (!longer.contains(last)) {
            longer.add(last);
        }
        return longer;
    }
}
