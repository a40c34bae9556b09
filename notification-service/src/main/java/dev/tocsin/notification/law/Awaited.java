package dev.tocsin.notification.law;

import java.util.List;
import java.util.stream.Collectors;

/** What a clock that has not started waits for, in words. */
public final class Awaited {

    private static final String FILED = "filed.";
    private static final String DUE = "due.";

    private Awaited() {}

    /** Returns the starts at these paths as one phrase, for example "the time of: discovered". */
    public static String words(List<String> paths) {
        return paths.stream().map(Awaited::word).distinct().collect(Collectors.joining(", or "));
    }

    private static String word(String path) {
        if (path.startsWith(FILED)) {
            return "the filing of the earlier notice";
        }
        return path.startsWith(DUE)
                ? "the end of the earlier period"
                : "the time of: " + plain(path.substring(path.indexOf('.') + 1));
    }

    /** Returns the short name of a start, for example "aware". */
    static String label(String path) {
        if (path.startsWith(FILED)) {
            return "filed";
        }
        return path.startsWith(DUE) ? "end of period" : plain(path.substring(path.indexOf('.') + 1));
    }

    /** Returns a point of the timeline without the ending and the underscores of its id. */
    static String plain(String word) {
        var stem = word.endsWith("_at") ? word.substring(0, word.length() - "_at".length()) : word;
        return stem.replace('_', ' ');
    }
}
