package dev.tocsin.notification.law;

import java.util.List;

/** Writes the lines of a sum as one block of text that can be copied. */
public final class Lines {

    private Lines() {}

    /** Returns the lines below one another, labels, values and notes in columns. */
    public static String text(List<Line> lines) {
        int labels = 0;
        int values = 0;
        int notes = 0;
        for (var line : lines) {
            labels = Math.max(labels, line.label().length());
            values = Math.max(values, line.value().length());
            notes += line.note() == null ? 0 : line.note().length();
        }
        var text = new StringBuilder(notes + lines.size() * (labels + values + 7));
        for (var line : lines) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            pad(text.append(line.label()), labels + 2 - line.label().length());
            pad(text.append(line.value()), values + 2 - line.value().length());
            if (line.note() != null) {
                text.append('(').append(line.note()).append(')');
            }
            strip(text);
        }
        return text.toString();
    }

    private static void pad(StringBuilder text, int width) {
        text.repeat(' ', width);
    }

    private static void strip(StringBuilder text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
    }
}
