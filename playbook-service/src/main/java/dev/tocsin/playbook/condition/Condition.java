package dev.tocsin.playbook.condition;

import dev.tocsin.playbook.condition.Expression.All;
import dev.tocsin.playbook.condition.Expression.Any;
import dev.tocsin.playbook.condition.Expression.Compare;
import dev.tocsin.playbook.condition.Expression.Exists;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A boolean expression over playbook variables: comparison expression of STIX 2.1 patterning (section 9.1), CACAO v2.0 section 4.8. */
public final class Condition {
    private final String text;
    private final Expression root;

    private Condition(String text, Expression root) {
        this.text = text;
        this.root = root;
    }

    /** Reads a condition; throws {@link ConditionSyntax} when it does not follow the grammar. */
    public static Condition parse(String text) {
        return new Condition(text, new Reader(Lexer.tokens(text)).read());
    }

    /** Names of the variables it reads, in the order of the text. */
    public Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        collect(root, names);
        return names;
    }

    /** True or false; throws {@link Unevaluable} when a value is unknown or does not fit, for a condition is never guessed. */
    public boolean evaluate(Function<String, @Nullable Operand> values) {
        return holds(root, values);
    }

    Expression root() {
        return root;
    }

    @Override
    public String toString() {
        return text;
    }

    private static void collect(Expression expression, Set<String> names) {
        switch (expression) {
            case Any(var terms) -> terms.forEach(term -> collect(term, names));
            case All(var terms) -> terms.forEach(term -> collect(term, names));
            case Exists(var variable, var _) -> names.add(variable);
            case Compare(var variable, var _, var _, var _) -> names.add(variable);
        }
    }

    private static boolean holds(Expression expression, Function<String, @Nullable Operand> values) {
        return switch (expression) {
            case Any(var terms) -> each(terms, values).contains(true);
            case All(var terms) -> !each(terms, values).contains(false);
            case Exists(var variable, var negated) -> isKnown(values.apply(variable)) != negated;
            case Compare compare -> Comparison.holds(compare, known(compare.variable(), values)) != compare.negated();
        };
    }

    // Every term is evaluated, so that whether the step fails does not depend on the order of the terms.
    private static List<Boolean> each(List<Expression> terms, Function<String, @Nullable Operand> values) {
        return terms.stream().map(term -> holds(term, values)).toList();
    }

    private static boolean isKnown(@Nullable Operand operand) {
        return operand != null && operand.text() != null;
    }

    private static Operand known(String variable, Function<String, @Nullable Operand> values) {
        Operand operand = values.apply(variable);
        if (operand == null || operand.text() == null) {
            throw new Unevaluable("the value of " + variable + " is unknown");
        }
        return operand;
    }
}
