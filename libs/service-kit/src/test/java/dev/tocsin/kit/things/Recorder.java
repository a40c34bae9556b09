package dev.tocsin.kit.things;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Keeps what is logged while it listens, save what the test's own database says. */
final class Recorder extends Handler {
    private static final String TEST_DATABASE = "io.zonky";

    private final List<String> lines = new CopyOnWriteArrayList<>();

    Recorder() {
        setFormatter(new PatternFormatter("%s %e"));
    }

    void listen() {
        Logger.getLogger("").addHandler(this);
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord entry) {
        if (!String.valueOf(entry.getLoggerName()).startsWith(TEST_DATABASE)) {
            lines.add(getFormatter().format(entry));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
