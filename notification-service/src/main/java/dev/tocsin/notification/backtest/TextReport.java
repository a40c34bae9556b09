package dev.tocsin.notification.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The verdicts as text for a terminal of 100 columns. */
final class TextReport {

    private static final int WIDTH = 100;
    private static final int LABEL = 12;

    private final List<String> lines = new ArrayList<>();

    private TextReport() {}

    /** Returns the lines: each case with its duties, then the figures. */
    static List<String> of(Map<BreachCase, List<Verdict>> cases) {
        var report = new TextReport();
        cases.forEach(report::add);
        report.wrap("", Figures.of(cases).words());
        return List.copyOf(report.lines);
    }

    private void add(BreachCase of, List<Verdict> verdicts) {
        wrap(of.year() + "  ", of.name());
        wrap("      ", "breach " + of.breach() + ", case " + of.id());
        lines.add("");
        verdicts.forEach(this::add);
    }

    private void add(Verdict verdict) {
        var head = verdict.careful().rule().head();
        line("  " + Wording.applies(verdict), Wording.recipient(verdict));
        line("", head.id() + ", " + head.citation());
        line("    why", Wording.reason(verdict));
        if (verdict.isAsked()) {
            line("    due", Wording.due(verdict));
            line("    sum", Wording.sum(verdict));
        }
        if (verdict.isAsked() || verdict.noticed() != null) {
            line("    done", Wording.done(verdict));
        }
        lines.add("");
    }

    private void line(String label, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            wrap(label + " ".repeat(LABEL - label.length()), text);
        }
    }

    private void wrap(String start, String text) {
        var line = new StringBuilder(start);
        boolean empty = true;
        for (var word : text.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(start.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
    }
}
