package dev.tocsin.playbook.condition;

import java.util.List;

/** Syntax tree of a condition. */
sealed interface Expression {
    record Any(List<Expression> terms) implements Expression {}

    record All(List<Expression> terms) implements Expression {}

    record Exists(String variable, boolean negated) implements Expression {}

    record Compare(String variable, Operator operator, List<Literal> literals, boolean negated) implements Expression {}

    enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        GREATER,
        AT_MOST,
        AT_LEAST,
        IN,
        LIKE,
        MATCHES,
        SUBSET,
        SUPERSET
    }

    /** Right-hand side; text is without quotes and escapes, that of a binary literal in hexadecimal digits. */
    record Literal(String text) {}
}
