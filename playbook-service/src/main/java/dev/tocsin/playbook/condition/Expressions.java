package dev.tocsin.playbook.condition;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Regular expressions of MATCHES, in time linear in the text (RE2): no look-around and no references to groups. */
final class Expressions {
    private static final int LONGEST_PATTERN = 1_000;
    private static final long MOST_WORK = 50_000_000;

    private Expressions() {}

    static boolean find(String pattern, String text) {
        Pattern compiled = compiled(pattern);
        if ((long) compiled.programSize() * text.length() > MOST_WORK) {
            throw new Unevaluable("a text of " + text.length() + " characters is too long for this expression");
        }
        return compiled.matcher(text).find();
    }

    static Pattern compiled(String pattern) {
        if (pattern.length() > LONGEST_PATTERN) {
            throw new Unevaluable("a regular expression of " + pattern.length() + " characters is too long");
        }
        if (new ExpressionSize(pattern).isTooLarge()) {
            throw new Unevaluable("a regular expression that repeats too much");
        }
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new Unevaluable("not a regular expression: " + e.getDescription());
        }
    }
}
