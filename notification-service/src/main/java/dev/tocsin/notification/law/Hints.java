package dev.tocsin.notification.law;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Words for what would mend a fault. */
public final class Hints {

    private static final int FEW = 12;

    private Hints() {}

    /** Returns the known word that is most like the one that was written, or all known words where they are few. */
    public static String nearest(String word, Collection<String> known) {
        var near = known.stream()
                .filter(each -> distance(word, each) <= Math.max(2, word.length() / 4))
                .min(Comparator.comparingInt(each -> distance(word, each)));
        if (near.isPresent()) {
            return "did you mean " + near.get() + "?";
        }
        return known.size() <= FEW
                ? "known are " + known.stream().sorted().collect(Collectors.joining(", "))
                : "take one of the " + known.size() + " known ones";
    }

    /** Counts the letters to add, drop or change to get from one word to the other. */
    private static int distance(String from, String to) {
        var row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int letter = 1; letter <= from.length(); letter++) {
            int diagonal = row[0];
            row[0] = letter;
            for (int column = 1; column <= to.length(); column++) {
                int change = diagonal + (from.charAt(letter - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(change, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
