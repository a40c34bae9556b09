package dev.tocsin.playbook.cacao;

import java.util.regex.Pattern;

/** In a command for PowerShell, whose quotes also have typographic forms: plain, or within single or double quotes. */
final class PowerShellSpot implements Spot {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_:./-]+");
    private static final String SINGLE = "'\u2018\u2019\u201a\u201b";
    private static final String DOUBLE = "\"\u201c\u201d\u201e";

    private char quote;
    private boolean isEscaped;
    private boolean isAtWordStart = true;
    /** Subexpressions, here-strings and comments: only plain words are let in. */
    private boolean isIntricate;

    @Override
    public void read(String literal) {
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            char next = i + 1 < literal.length() ? literal.charAt(i + 1) : ' ';
            if (isEscaped) {
                isEscaped = false;
            } else if (quote == 0) {
                isEscaped = c == '`';
                isIntricate |= c == '#' || c == '$' || (c == '@' && isQuote(next));
                quote = isQuote(c) ? c : 0;
            } else if (SINGLE.indexOf(quote) >= 0) {
                quote = SINGLE.indexOf(c) >= 0 ? 0 : quote;
            } else {
                isEscaped = c == '`';
                isIntricate |= c == '$' && (next == '(' || next == '{');
                quote = DOUBLE.indexOf(c) >= 0 ? 0 : quote;
            }
            isAtWordStart = quote == 0 && Character.isWhitespace(c);
        }
    }

    @Override
    public String escaped(String value) {
        boolean isSafe = SAFE.matcher(value).matches();
        if (value.indexOf('\0') >= 0 || ((isIntricate || isEscaped) && !isSafe)) {
            throw new IllegalArgumentException("a value that is no plain word cannot stand in such a command");
        }
        if (isAtWordStart) {
            Escapes.refuseOption(value);
        }
        isAtWordStart = false;
        if (quote != 0 && DOUBLE.indexOf(quote) >= 0) {
            return value.replaceAll("([`$" + DOUBLE + "])", "`$1");
        }
        String doubled = value.replaceAll("([" + SINGLE + "])", "$1$1");
        return quote != 0 || isSafe ? doubled : "'" + doubled + "'";
    }

    private static boolean isQuote(char c) {
        return SINGLE.indexOf(c) >= 0 || DOUBLE.indexOf(c) >= 0;
    }
}
