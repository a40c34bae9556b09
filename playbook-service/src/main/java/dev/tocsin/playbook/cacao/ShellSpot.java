package dev.tocsin.playbook.cacao;

import java.util.regex.Pattern;

/** In a command for a POSIX shell: plain, or within single or double quotes. */
final class ShellSpot implements Spot {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private enum Quotes {
        NONE,
        SINGLE,
        DOUBLE
    }

    private Quotes quotes = Quotes.NONE;
    private boolean isEscaped;
    private boolean isAtWordStart = true;
    /** Substitutions, here-documents and comments have rules of their own: only plain words are let into such texts. */
    private boolean isIntricate;

    @Override
    public void read(String literal) {
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            char next = i + 1 < literal.length() ? literal.charAt(i + 1) : ' ';
            if (isEscaped) {
                isEscaped = false;
            } else {
                step(c, next);
            }
            isAtWordStart = quotes == Quotes.NONE && Character.isWhitespace(c);
        }
    }

    private void step(char c, char next) {
        switch (quotes) {
            case SINGLE -> quotes = c == '\'' ? Quotes.NONE : Quotes.SINGLE;
            case DOUBLE -> {
                isEscaped = c == '\\';
                isIntricate |= c == '`' || (c == '$' && (next == '(' || next == '{'));
                quotes = c == '"' ? Quotes.NONE : Quotes.DOUBLE;
            }
            case NONE -> {
                isEscaped = c == '\\';
                isIntricate |= c == '`' || c == '#' || c == '$' || (c == '<' && next == '<');
                quotes = c == '\'' ? Quotes.SINGLE : c == '"' ? Quotes.DOUBLE : Quotes.NONE;
            }
        }
    }

    @Override
    public String escaped(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a value with a null character cannot stand in a command");
        }
        boolean isSafe = SAFE.matcher(value).matches();
        if ((isIntricate || isEscaped) && !isSafe) {
            throw new IllegalArgumentException("a value that is no plain word cannot stand in such a command");
        }
        if (isAtWordStart) {
            Escapes.refuseOption(value);
        }
        isAtWordStart = false;
        return switch (quotes) {
            case SINGLE -> value.replace("'", "'\\''");
            case DOUBLE -> value.replaceAll("([\\\\\"$`])", "\\\\$1");
            case NONE -> isSafe ? value : "'" + value.replace("'", "'\\''") + "'";
        };
    }
}
