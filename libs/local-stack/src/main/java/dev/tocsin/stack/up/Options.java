package dev.tocsin.stack.up;

import dev.tocsin.stack.service.StackPlan;
import dev.tocsin.stack.service.StackPorts;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/** What was asked for on the line of {@code ./tocsin up}. */
record Options(StackPlan plan, boolean fresh, boolean prepare) {
    static final String USAGE = "usage: ./tocsin up [--fresh] [--data FOLDER] [--first-port PORT]";

    private static final int LAST_FIRST_PORT = 65_000;

    /** Reads them; an {@link IllegalArgumentException} says what is wrong. */
    static Options read(Path repository, List<String> line) {
        var words = new ArrayDeque<>(line);
        var data = repository.resolve(".tocsin");
        var ports = StackPorts.wellKnown();
        var fresh = false;
        var prepare = false;
        while (!words.isEmpty()) {
            var word = words.pop();
            switch (word) {
                case "--fresh" -> fresh = true;
                case "--prepare" -> prepare = true;
                case "--data" -> data = Path.of(value(word, words));
                case "--first-port" -> ports = StackPorts.from(port(value(word, words)));
                default -> throw new IllegalArgumentException("Unknown option " + word + ".\n" + USAGE);
            }
        }
        return new Options(new StackPlan(repository, data, ports, true), fresh, prepare);
    }

    private static String value(String option, ArrayDeque<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("Nothing follows " + option + ".\n" + USAGE);
        }
        return words.pop();
    }

    private static int port(String text) {
        if (!text.matches("[1-9][0-9]{3,4}") || Integer.parseInt(text) > LAST_FIRST_PORT) {
            throw new IllegalArgumentException(
                    "--first-port takes a number from 1000 to " + LAST_FIRST_PORT + ", not " + text + ".");
        }
        return Integer.parseInt(text);
    }
}
