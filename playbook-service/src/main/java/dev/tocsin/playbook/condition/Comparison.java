package dev.tocsin.playbook.condition;

import dev.tocsin.playbook.condition.Expression.Compare;
import dev.tocsin.playbook.condition.Expression.Literal;
import dev.tocsin.playbook.condition.Expression.Operator;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Compares by the declared type of the variable, since all values of CACAO are written as texts. */
final class Comparison {
    private static final Set<String> NUMBERS = Set.of("integer", "long", "float");
    private static final Set<String> CASELESS =
            Set.of("mac-addr", "hash", "md5-hash", "sha256-hash", "hexstring", "uuid", "bool");
    private static final Set<String> ADDRESSES = Set.of("ipv4-addr", "ipv6-addr");
    private static final int LONGEST_MATCHED = 10_000;

    private Comparison() {}

    static boolean holds(Compare compare, Operand left) {
        Literal right = compare.literals().getFirst();
        return switch (compare.operator()) {
            case EQUAL -> equal(left, right);
            case NOT_EQUAL -> !equal(left, right);
            case LESS -> order(left, right) < 0;
            case GREATER -> order(left, right) > 0;
            case AT_MOST -> order(left, right) <= 0;
            case AT_LEAST -> order(left, right) >= 0;
            case IN -> compare.literals().stream().anyMatch(literal -> equal(left, literal));
            case LIKE -> like(text(left), right.text());
            case MATCHES -> matches(text(left), right.text());
            case SUBSET, SUPERSET -> contains(compare.operator(), left, right);
        };
    }

    private static boolean equal(Operand left, Literal right) {
        if (NUMBERS.contains(left.type())) {
            return number(text(left)).compareTo(number(right.text())) == 0;
        }
        if (ADDRESSES.contains(left.type())) {
            return Cidr.parse(text(left)).equals(Cidr.parse(right.text()));
        }
        return folded(left.type(), text(left)).equals(folded(left.type(), right.text()));
    }

    private static int order(Operand left, Literal right) {
        if (NUMBERS.contains(left.type())) {
            return number(text(left)).compareTo(number(right.text()));
        }
        return folded(left.type(), text(left)).compareTo(folded(left.type(), right.text()));
    }

    private static boolean contains(Operator operator, Operand left, Literal right) {
        Cidr mine = Cidr.parse(text(left));
        Cidr other = Cidr.parse(right.text());
        return operator == Operator.SUBSET ? other.contains(mine) : mine.contains(other);
    }

    private static boolean like(String text, String pattern) {
        StringBuilder regex = new StringBuilder();
        pattern.chars()
                .forEach(c -> regex.append(
                        switch (c) {
                            case '%' -> ".*";
                            case '_' -> ".";
                            default -> Pattern.quote(String.valueOf((char) c));
                        }));
        return Pattern.compile(regex.toString(), Pattern.DOTALL)
                .matcher(limited(text))
                .matches();
    }

    private static boolean matches(String text, String pattern) {
        try {
            return Pattern.compile(pattern).matcher(limited(text)).find();
        } catch (PatternSyntaxException e) {
            throw new Unevaluable("not a regular expression: " + e.getDescription());
        }
    }

    private static String limited(String text) {
        if (text.length() > LONGEST_MATCHED) {
            throw new Unevaluable("a text of " + text.length() + " characters is too long to be matched");
        }
        return text;
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            throw new Unevaluable("'" + text + "' is not a number");
        }
    }

    private static String folded(String type, String text) {
        return CASELESS.contains(type) ? text.toLowerCase(Locale.ROOT) : text;
    }

    private static String text(Operand operand) {
        return Objects.requireNonNull(operand.text());
    }
}
