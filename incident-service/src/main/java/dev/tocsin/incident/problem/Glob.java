package dev.tocsin.incident.problem;

import java.util.List;
import java.util.Locale;

/** Patterns in which {@code *} stands for any text and case does not count; linear in time, since the text is a stranger's. */
final class Glob {
    private Glob() {}

    static boolean anyOrNone(List<String> patterns, String text) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> matches(pattern, text));
    }

    static boolean matches(String pattern, String text) {
        var wanted = pattern.toLowerCase(Locale.ROOT);
        var given = text.toLowerCase(Locale.ROOT);
        var parts = wanted.split("\\*", -1);
        if (parts.length == 1) {
            return wanted.equals(given);
        }
        var last = parts[parts.length - 1];
        if (!given.startsWith(parts[0]) || !given.endsWith(last)) {
            return false;
        }
        var at = parts[0].length();
        for (var i = 1; i < parts.length - 1; i++) {
            var found = given.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return given.length() - last.length() >= at;
    }
}
