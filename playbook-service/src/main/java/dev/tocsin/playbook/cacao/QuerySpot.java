package dev.tocsin.playbook.cacao;

import java.util.regex.Pattern;

/** In a query or rule of a tool whose language is not known here. */
final class QuerySpot implements Spot {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.@:/+-]*");
    private static final Pattern QUOTED = Pattern.compile("[^\\p{Cntrl}'\"`\\\\]*");

    private char quote;

    @Override
    public void read(String literal) {
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
    }

    @Override
    public String escaped(String value) {
        if (!(quote == 0 ? WORD : QUOTED).matcher(value).matches()) {
            throw new IllegalArgumentException("a value that would change what is asked");
        }
        return value;
    }
}
