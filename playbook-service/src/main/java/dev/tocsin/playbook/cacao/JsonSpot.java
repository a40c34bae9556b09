package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/** In a JSON text. */
final class JsonSpot implements Spot {
    private static final Pattern SCALAR =
            Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null");

    private boolean isInString;
    private boolean isEscaped;

    @Override
    public void read(String literal) {
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (isEscaped) {
                isEscaped = false;
            } else if (c == '\\') {
                isEscaped = isInString;
            } else if (c == '"') {
                isInString = !isInString;
            }
        }
    }

    @Override
    public String escaped(String value) {
        if (isEscaped) {
            throw new IllegalArgumentException("a value cannot follow a backslash");
        }
        if (isInString) {
            String quoted = TextNode.valueOf(value).toString();
            return quoted.substring(1, quoted.length() - 1);
        }
        if (!SCALAR.matcher(value).matches()) {
            throw new IllegalArgumentException("a value outside of a JSON string is no number, true, false or null");
        }
        return value;
    }
}
