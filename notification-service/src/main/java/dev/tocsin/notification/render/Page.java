package dev.tocsin.notification.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rendering shows; the same page gives the same words, whenever it is rendered.
 *
 * @param lang BCP 47 tag
 * @param subject one line below the title
 * @param mark a line above all, for drafts and drills; null for none
 * @param labelled whether each text stands below its label, as in forms, or is plain prose, as in letters
 */
public record Page(
        String lang, String title, String subject, @Nullable String mark, boolean labelled, List<Part> parts) {

    /** Texts below a heading. */
    public record Part(String heading, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }

        /** Returns the rule below the heading in plain text. */
        public String underline() {
            return "-".repeat(heading.length());
        }
    }

    /** One text with what it answers; the id is the field's. */
    public record Line(String id, String label, String text) {}

    public Page {
        parts = List.copyOf(parts);
    }
}
