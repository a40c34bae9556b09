package dev.tocsin.playbook.condition;

import dev.tocsin.playbook.condition.Expression.Compare;
import dev.tocsin.playbook.condition.Expression.Literal;
import dev.tocsin.playbook.condition.Expression.Operator;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Compares by the declared type of the variable, since all values of CACAO are written as texts. */
final class Comparison {
    private static final Set<String> NUMBERS = Set.of("integer", "long", "float");
    private static final Set<String> CASELESS =
            Set.of("mac-addr", "hash", "md5-hash", "sha256-hash", "hexstring", "uuid", "bool");
    private static final Set<String> ADDRESSES = Set.of("ipv4-addr", "ipv6-addr");
    private static final int LONGEST_NUMBER = 400;

    private Comparison() {}

    static boolean holds(Compare compare, Operand left) {
        if (compare.operator() == Operator.IN) {
            return compare.literals().stream().anyMatch(literal -> equal(left, literal));
        }
        Literal right = compare.literals().getFirst();
        return switch (compare.operator()) {
            case EQUAL -> equal(left, right);
            case NOT_EQUAL -> !equal(left, right);
            case LESS -> order(left, right) < 0;
            case GREATER -> order(left, right) > 0;
            case AT_MOST -> order(left, right) <= 0;
            case AT_LEAST -> order(left, right) >= 0;
            case IN -> throw new IllegalStateException("a list was compared above");
            case LIKE -> Wildcards.match(right.text(), text(left));
            case MATCHES -> Expressions.find(right.text(), text(left));
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
        if (ADDRESSES.contains(left.type())) {
            return Cidr.parse(text(left)).compareTo(Cidr.parse(right.text()));
        }
        return folded(left.type(), text(left)).compareTo(folded(left.type(), right.text()));
    }

    private static boolean contains(Operator operator, Operand left, Literal right) {
        Cidr mine = Cidr.parse(text(left));
        Cidr other = Cidr.parse(right.text());
        return operator == Operator.SUBSET ? other.contains(mine) : mine.contains(other);
    }

    private static BigDecimal number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new Unevaluable("a number of " + text.length() + " characters is too long");
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            throw new Unevaluable("'" + text + "' is not a number");
        }
    }

    private static String folded(String type, String text) {
        if (!CASELESS.contains(type)) {
            return text;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return type.equals("hexstring") && lower.startsWith("0x") ? lower.substring(2) : lower;
    }

    private static String text(Operand operand) {
        return Objects.requireNonNull(operand.text());
    }
}
