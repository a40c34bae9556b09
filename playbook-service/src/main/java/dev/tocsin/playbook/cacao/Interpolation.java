package dev.tocsin.playbook.cacao;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** Fills variables into a text in one pass (section 10.18.2): a value that looks like a reference stays as it is. */
public enum Interpolation {
    /** As the value stands. */
    PLAIN {
        @Override
        String escaped(String value) {
            return value;
        }
    },
    /** Percent-encoded, so that a value cannot change the path or query that the author wrote. */
    URL {
        @Override
        String escaped(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        }
    },
    /** Escaped as the inside of a JSON string (RFC 8259 section 7). */
    JSON {
        @Override
        String escaped(String value) {
            String quoted =
                    com.fasterxml.jackson.databind.node.TextNode.valueOf(value).toString();
            return quoted.substring(1, quoted.length() - 1);
        }
    },
    /** For headers: a value with a line end is refused. */
    HEADER {
        @Override
        String escaped(String value) {
            if (value.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
                throw new IllegalArgumentException("a value with control characters cannot stand in a header");
            }
            return value;
        }
    };

    abstract String escaped(String value);

    /** The text with every {@code __name__:value} replaced; values gives the text of a variable and may throw. */
    public String fill(String text, UnaryOperator<String> values) {
        Matcher matcher = VariableReferences.PATTERN.matcher(text);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(escaped(values.apply(match.group(1)))));
    }
}
