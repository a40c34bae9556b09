package dev.tocsin.notification.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Days from the end of each period to the notice, as a drawing: late to the right of the line, early to its left. */
final class Chart {

    private static final int LABELS = 440;
    private static final int WIDTH = 940;
    private static final int ROW = 22;
    private static final int TOP = 44;
    private static final int ROOM = 60;

    private final List<String> lines = new ArrayList<>();
    private final double scale;
    private final double zero;
    private final int height;

    private Chart(List<Bar> bars) {
        long earliest = Math.min(0, bars.stream().mapToLong(Bar::days).min().orElse(0));
        long latest = Math.max(1, bars.stream().mapToLong(Bar::days).max().orElse(1));
        this.scale = (WIDTH - LABELS - 2.0 * ROOM) / (latest - earliest);
        this.zero = LABELS + ROOM - earliest * scale;
        this.height = TOP + bars.size() * ROW + 12;
    }

    /** One notice and its distance in days from the last day of the period. */
    private record Bar(String label, long days) {}

    static List<String> of(Map<BreachCase, List<Verdict>> cases) {
        var bars = new ArrayList<Bar>();
        cases.forEach((of, verdicts) -> verdicts.forEach(verdict -> {
            var days = verdict.daysAfter();
            if (days != null) {
                bars.add(new Bar(of.id() + ": " + verdict.careful().rule().id(), days));
            }
        }));
        bars.sort(Comparator.comparingLong(Bar::days).reversed());
        return new Chart(bars).draw(bars);
    }

    private List<String> draw(List<Bar> bars) {
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"system-ui, sans-serif\" font-size=\"12\">"
                        .formatted(WIDTH, height));
        line("<title>Days from the end of each period to the notice</title>");
        line("<rect width=\"%d\" height=\"%d\" fill=\"#f7fafc\"/>".formatted(WIDTH, height));
        text(zero - 8, 22, "end", "#1f5f8b", "days early");
        text(zero + 8, 22, "start", "#a3341f", "days late");
        for (int index = 0; index < bars.size(); index++) {
            bar(bars.get(index), TOP + index * ROW);
        }
        line("<line x1=\"%1$s\" y1=\"30\" x2=\"%1$s\" y2=\"%2$d\" stroke=\"#1a202c\"/>"
                .formatted(number(zero), height - 8));
        line("</svg>");
        return List.copyOf(lines);
    }

    private void bar(Bar bar, int top) {
        var length = Math.abs(bar.days()) * scale;
        boolean late = bar.days() > 0;
        text(LABELS, top + 11, "end", "#1a202c", bar.label());
        line("<rect x=\"%s\" y=\"%d\" width=\"%s\" height=\"14\" fill=\"%s\"/>"
                .formatted(number(late ? zero : zero - length), top, number(length), late ? "#c8553d" : "#3b82b0"));
        text(
                late ? zero + length + 5 : zero - length - 5,
                top + 11,
                late ? "start" : "end",
                "#1a202c",
                String.valueOf(Math.abs(bar.days())));
    }

    private void text(double across, int down, String anchor, String colour, String words) {
        line("<text x=\"%s\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>"
                .formatted(
                        number(across),
                        down,
                        anchor,
                        colour,
                        words.replace("&", "&amp;").replace("<", "&lt;")));
    }

    private void line(String line) {
        lines.add(line);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
