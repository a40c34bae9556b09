package dev.tocsin.notification.law;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a file of a book.
 *
 * @param pointer JSON pointer into the file
 * @param line line of the file, from 1, where its text is at hand
 * @param where the place as a person reads it
 * @param hint what would mend it
 */
public record RuleFault(
        String file, String pointer, @Nullable Integer line, String where, String what, String hint) {

    /** Returns the fault with the line at which its place stands in the text of its file. */
    public RuleFault in(YamlLines lines) {
        return new RuleFault(file, pointer, lines.line(pointer), where, what, hint);
    }

    /** Returns the fault in one line. */
    public String text() {
        var place = line == null ? "" : " (line " + line + ")";
        return where + place + ": " + what + (hint.isEmpty() ? "" : "; " + hint);
    }
}
