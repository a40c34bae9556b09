package dev.tocsin.notification.backtest;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the command is asked for. Without a file it takes the cases that ship with the service. */
record Options(Format format, boolean all, @Nullable Path file, Instant today) {

    static final String USAGE = "usage: ./tocsin backtest [--all] [--markdown | --chart] [FILE]";

    /** The forms of the answer: text for a terminal, a page, or its chart. */
    enum Format {
        TEXT,
        MARKDOWN,
        CHART
    }

    /** Reads the arguments; {@code --today DATE}, which the front door gives, comes with them. */
    static Options of(List<String> arguments) {
        var left = new ArrayDeque<>(arguments);
        var options = new Options(Format.TEXT, false, null, Instant.EPOCH);
        while (!left.isEmpty()) {
            var next = left.removeFirst();
            options = switch (next) {
                case "--all" -> new Options(options.format, true, options.file, options.today);
                case "--markdown" -> options.as(Format.MARKDOWN);
                case "--chart" -> options.as(Format.CHART);
                case "--today" -> new Options(options.format, options.all, options.file, day(left.poll()));
                default -> options.from(next);
            };
        }
        if (options.today.equals(Instant.EPOCH)) {
            throw new IllegalArgumentException(USAGE);
        }
        return options;
    }

    private Options as(Format chosen) {
        return new Options(chosen, all, file, today);
    }

    private Options from(String name) {
        if (file != null || name.startsWith("-")) {
            throw new IllegalArgumentException(USAGE);
        }
        return new Options(format, all, Path.of(name), today);
    }

    private static Instant day(@Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--today wants a date such as 2026-10-01", e);
        }
    }
}
