package dev.tocsin.playbook.condition;

import dev.tocsin.playbook.condition.Expression.Literal;
import dev.tocsin.playbook.condition.Expression.Operator;
import dev.tocsin.playbook.condition.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Recursive descent over the grammar: OR binds weaker than AND; NOT stands before the operator. */
final class Reader {
    private static final int MAX_DEPTH = 50;
    private static final Map<String, Operator> SYMBOLS = Map.of(
            "=", Operator.EQUAL,
            "==", Operator.EQUAL,
            "!=", Operator.NOT_EQUAL,
            "<>", Operator.NOT_EQUAL,
            "<", Operator.LESS,
            ">", Operator.GREATER,
            "<=", Operator.AT_MOST,
            ">=", Operator.AT_LEAST);
    private static final Map<String, Operator> WORDS = Map.of(
            "IN", Operator.IN,
            "LIKE", Operator.LIKE,
            "MATCHES", Operator.MATCHES,
            "ISSUBSET", Operator.SUBSET,
            "ISSUPERSET", Operator.SUPERSET);

    private final List<Token> tokens;
    private int at;
    private int depth;

    Reader(List<Token> tokens) {
        this.tokens = tokens;
    }

    Expression read() {
        Expression expression = any();
        if (peek().kind() != Kind.END) {
            throw unexpected("the end");
        }
        return expression;
    }

    private Expression any() {
        if (++depth > MAX_DEPTH) {
            throw new ConditionSyntax(peek().position(), "nested too deeply");
        }
        List<Expression> terms = new ArrayList<>(List.of(all()));
        while (acceptWord("OR")) {
            terms.add(all());
        }
        depth--;
        return terms.size() == 1 ? terms.getFirst() : new Expression.Any(List.copyOf(terms));
    }

    private Expression all() {
        List<Expression> terms = new ArrayList<>(List.of(term()));
        while (acceptWord("AND")) {
            terms.add(term());
        }
        return terms.size() == 1 ? terms.getFirst() : new Expression.All(List.copyOf(terms));
    }

    private Expression term() {
        if (acceptSymbol("(")) {
            Expression inner = any();
            expectSymbol(")");
            return inner;
        }
        if (acceptWord("EXISTS")) {
            return new Expression.Exists(variable(), false);
        }
        if (acceptWord("NOT")) {
            if (!acceptWord("EXISTS")) {
                throw unexpected("EXISTS (NOT stands before the operator)");
            }
            return new Expression.Exists(variable(), true);
        }
        return comparison();
    }

    private Expression comparison() {
        String variable = variable();
        boolean negated = acceptWord("NOT");
        Operator operator = operator();
        int position = peek().position();
        List<Literal> literals = operator == Operator.IN ? list() : List.of(literal());
        if (operator == Operator.MATCHES) {
            readable(literals.getFirst().text(), position);
        }
        return new Expression.Compare(variable, operator, literals, negated);
    }

    private static void readable(String pattern, int position) {
        try {
            Expressions.compiled(pattern);
        } catch (Unevaluable e) {
            throw new ConditionSyntax(position, String.valueOf(e.getMessage()));
        }
    }

    private Operator operator() {
        Token token = peek();
        Operator operator = token.kind() == Kind.SYMBOL ? SYMBOLS.get(token.text()) : WORDS.get(token.text());
        if (operator == null || (token.kind() != Kind.SYMBOL && token.kind() != Kind.WORD)) {
            throw unexpected("an operator");
        }
        at++;
        return operator;
    }

    private List<Literal> list() {
        expectSymbol("(");
        if (acceptSymbol(")")) {
            return List.of();
        }
        List<Literal> literals = new ArrayList<>(List.of(literal()));
        while (acceptSymbol(",")) {
            literals.add(literal());
        }
        expectSymbol(")");
        return List.copyOf(literals);
    }

    private Literal literal() {
        Token token = peek();
        boolean truth = token.isWord("true") || token.isWord("false");
        if (token.kind() != Kind.TEXT && token.kind() != Kind.NUMBER && !truth) {
            throw unexpected("a literal (texts stand in single quotes)");
        }
        at++;
        return new Literal(token.text());
    }

    private String variable() {
        if (peek().kind() != Kind.VARIABLE) {
            throw unexpected("a variable such as __name__:value");
        }
        return tokens.get(at++).text();
    }

    private boolean acceptWord(String word) {
        boolean found = peek().isWord(word);
        at += found ? 1 : 0;
        return found;
    }

    private boolean acceptSymbol(String symbol) {
        boolean found = peek().isSymbol(symbol);
        at += found ? 1 : 0;
        return found;
    }

    private void expectSymbol(String symbol) {
        if (!acceptSymbol(symbol)) {
            throw unexpected("'" + symbol + "'");
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private ConditionSyntax unexpected(String wanted) {
        return new ConditionSyntax(peek().position(), "found '" + peek().text() + "' instead of " + wanted);
    }
}
