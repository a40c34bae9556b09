package dev.tocsin.playbook.run.machine;

import java.util.ArrayList;
import java.util.List;

/** The words of a simple command as a POSIX shell reads them (XCU 2.2 and 2.3), for comparison; a substitution within double quotes is text. */
final class ShellWords {
    private static final String OPERATORS = ";&|<>()$`*?[#~{}!\n";

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean isInWord;
    private char quote;

    private ShellWords() {}

    static List<String> of(String command) {
        ShellWords reader = new ShellWords();
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            char next = i + 1 < command.length() ? command.charAt(i + 1) : 0;
            i += reader.step(c, next) ? 1 : 0;
        }
        if (reader.quote != 0) {
            throw new AssertionError("open quotes in " + command);
        }
        reader.end();
        return reader.words;
    }

    /** True if the next character was taken too. */
    private boolean step(char c, char next) {
        if (quote == '\'') {
            quoted(c);
        } else if (quote == '"') {
            if (c == '\\' && "$`\"\\".indexOf(next) >= 0) {
                word.append(next);
                return true;
            }
            quoted(c);
        } else if (c == '\'' || c == '"') {
            quote = c;
            isInWord = true;
        } else if (c == '\\') {
            word.append(next);
            isInWord = true;
            return true;
        } else if (c == ' ' || c == '\t') {
            end();
        } else if (OPERATORS.indexOf(c) >= 0) {
            throw new AssertionError("an operator outside of quotes: " + c);
        } else {
            word.append(c);
            isInWord = true;
        }
        return false;
    }

    private void quoted(char c) {
        if (c == quote) {
            quote = 0;
        } else {
            word.append(c);
        }
    }

    private void end() {
        if (isInWord) {
            words.add(word.toString());
            word.setLength(0);
            isInWord = false;
        }
    }
}
