package dev.tocsin.playbook.condition;

import dev.tocsin.playbook.condition.Token.Kind;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a condition into tokens. */
final class Lexer {
    // A quoted text may be prefixed t (timestamp), h (hex) or b (binary); inside, \' and \\ are the only escapes.
    private static final Pattern TOKEN = Pattern.compile("(?<space>\\s+)"
            + "|(?<variable>__[A-Za-z0-9_-]{1,246}__:value\\b)"
            + "|(?<text>[thb]?'(?:[^'\\\\]|\\\\['\\\\])*+')"
            + "|(?<number>[+-]?\\d+(?:\\.\\d+)?\\b)"
            + "|(?<word>[A-Za-z]+\\b)"
            + "|(?<symbol>==|!=|<>|<=|>=|[=<>(),])");

    private static final int LONGEST = 20_000;

    private Lexer() {}

    static List<Token> tokens(String text) {
        if (text.length() > LONGEST) {
            throw new ConditionSyntax(LONGEST, "longer than " + LONGEST + " characters");
        }
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                throw new ConditionSyntax(at, "unexpected '" + text.charAt(at) + "'");
            }
            if (matcher.group("space") == null) {
                tokens.add(token(matcher, at));
            }
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "end", at));
        return List.copyOf(tokens);
    }

    private static Token token(Matcher matcher, int at) {
        String text = matcher.group();
        if (matcher.group("variable") != null) {
            return new Token(Kind.VARIABLE, text.substring(0, text.length() - ":value".length()), at);
        }
        if (matcher.group("text") != null) {
            String quoted = text.substring(text.indexOf('\'') + 1, text.length() - 1);
            return new Token(Kind.TEXT, text.startsWith("b") ? hexadecimal(quoted, at) : unescaped(quoted), at);
        }
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, text, at);
        }
        return new Token(matcher.group("word") != null ? Kind.WORD : Kind.SYMBOL, text, at);
    }

    private static String unescaped(String quoted) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < quoted.length(); i++) {
            i += quoted.charAt(i) == '\\' ? 1 : 0;
            plain.append(quoted.charAt(i));
        }
        return plain.toString();
    }

    private static String hexadecimal(String quoted, int at) {
        try {
            return HexFormat.of().formatHex(Base64.getDecoder().decode(quoted));
        } catch (IllegalArgumentException _) {
            throw new ConditionSyntax(at, "a binary literal that is not Base64");
        }
    }
}
