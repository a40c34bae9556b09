package dev.tocsin.notification.notice;

import dev.tocsin.notification.form.Form;
import dev.tocsin.notification.render.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out what a notice says: a form with its labels, a letter as prose below its headings. */
final class Pages {

    private static final String DRAFT = "DRAFT: not approved, not sent";
    private static final String EXERCISE = "EXERCISE: nothing of this has happened";

    private Pages() {}

    static Page of(Notice notice, Form form, Said said) {
        var byHeading = new LinkedHashMap<String, List<Page.Line>>();
        for (var line : said.lines()) {
            var lines = byHeading.computeIfAbsent(line.heading(), _ -> new ArrayList<>());
            if (!line.text().isBlank()) {
                lines.add(new Page.Line(line.id(), line.label(), line.text()));
            }
        }
        var letter = form.audience() == Form.Audience.INDIVIDUALS;
        var parts = byHeading.entrySet().stream()
                .filter(part -> letter || !part.getValue().isEmpty())
                .map(part -> new Page.Part(part.getKey(), part.getValue()))
                .toList();
        var subject =
                letter ? "" : form.citation() + ", to: " + notice.recipient().name();
        return new Page(form.lang(), form.title(), subject, mark(notice), !letter, parts);
    }

    private static @Nullable String mark(Notice notice) {
        if (!notice.target().isReal()) {
            return EXERCISE;
        }
        return switch (notice.state()) {
            case DRAFT -> DRAFT;
            // The second person approves these very bytes.
            case IN_APPROVAL, APPROVED, SENT, READ, ACKNOWLEDGED, FAILED -> null;
        };
    }
}
