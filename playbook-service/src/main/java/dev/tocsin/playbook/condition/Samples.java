package dev.tocsin.playbook.condition;

import dev.tocsin.playbook.condition.Expression.All;
import dev.tocsin.playbook.condition.Expression.Any;
import dev.tocsin.playbook.condition.Expression.Compare;
import dev.tocsin.playbook.condition.Expression.Exists;
import dev.tocsin.playbook.condition.Expression.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Values of one variable that between them make each comparison with it true and false, as far as such values can be told from its text. */
public final class Samples {
    private final String type;
    private final List<Compare> comparisons = new ArrayList<>();

    private Samples(String type) {
        this.type = type;
    }

    /** Samples of a variable of this type in these conditions; other is a value that is like none of those that they name. */
    public static List<String> of(List<Condition> conditions, String variable, String type, String other) {
        Samples samples = new Samples(type);
        conditions.forEach(condition -> samples.collect(condition.root(), variable));
        return samples.comparisons.isEmpty() ? List.of() : samples.apart(other);
    }

    private void collect(Expression expression, String variable) {
        switch (expression) {
            case Any(var terms) -> terms.forEach(term -> collect(term, variable));
            case All(var terms) -> terms.forEach(term -> collect(term, variable));
            case Exists _ -> {
                // Whatever a step answers is there.
            }
            case Compare compare -> {
                if (compare.variable().equals(variable)) {
                    comparisons.add(compare);
                }
            }
        }
    }

    /** One value for each way in which the comparisons can come out. */
    private List<String> apart(String other) {
        Set<String> candidates = new LinkedHashSet<>();
        comparisons.forEach(compare ->
                compare.literals().forEach(literal -> candidates.addAll(near(compare, literal.text()))));
        candidates.add(other);
        Map<List<Boolean>, String> apart = new LinkedHashMap<>();
        for (String candidate : candidates) {
            try {
                Operand operand = new Operand(type, candidate);
                apart.putIfAbsent(
                        comparisons.stream()
                                .map(compare -> Comparison.holds(compare, operand))
                                .toList(),
                        candidate);
            } catch (Unevaluable _) {
                // No value of this type.
            }
        }
        return List.copyOf(apart.values());
    }

    private static List<String> near(Compare compare, String literal) {
        if (compare.operator() == Operator.LIKE) {
            return List.of(literal.replace("%", "").replace('_', 'x'));
        }
        if (literal.equals("true") || literal.equals("false")) {
            return List.of("true", "false");
        }
        try {
            BigDecimal number = new BigDecimal(literal);
            return Stream.of(number, number.add(BigDecimal.ONE), number.subtract(BigDecimal.ONE))
                    .map(BigDecimal::toPlainString)
                    .toList();
        } catch (NumberFormatException _) {
            return List.of(literal);
        }
    }
}
