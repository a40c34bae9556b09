package dev.tocsin.playbook.cacao;

import dev.tocsin.playbook.condition.Condition;
import dev.tocsin.playbook.condition.Operand;
import dev.tocsin.playbook.condition.Unevaluable;
import java.util.List;
import java.util.Map;

/** Which reasons of a playbook hold for an incident. What is not known yet is no reason, and is not a no either: it is judged again when more is known. */
public final class MatchJudge {
    private MatchJudge() {}

    /** Whether a reason holds. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /** One reason judged; missing are the variables whose values are not known. */
    public record Verdict(String reason, Answer answer, List<String> missing) {}

    /** Every reason of a playbook, given the values that its external variables get from the incident. */
    public static List<Verdict> judge(Playbook playbook, MatchExtension match, Map<String, String> values) {
        if (match.reasons().isEmpty()) {
            return List.of(new Verdict(MatchExtension.CATEGORY, Answer.YES, List.of()));
        }
        return match.reasons().stream()
                .map(reason -> judge(playbook, reason, values))
                .toList();
    }

    private static Verdict judge(Playbook playbook, MatchExtension.Reason reason, Map<String, String> values) {
        Condition condition = Condition.parse(reason.condition());
        try {
            boolean holds = condition.evaluate(name -> operand(playbook, name, values));
            return new Verdict(reason.name(), holds ? Answer.YES : Answer.NO, List.of());
        } catch (Unevaluable _) {
            List<String> missing = condition.variables().stream()
                    .filter(name -> operand(playbook, name, values).text() == null)
                    .toList();
            return new Verdict(reason.name(), Answer.UNKNOWN, missing);
        }
    }

    private static Operand operand(Playbook playbook, String name, Map<String, String> values) {
        Variable variable = playbook.variables().get(name);
        String type = variable == null
                ? VariableType.STRING.wireName()
                : variable.type().wireName();
        if (values.containsKey(name)) {
            return new Operand(type, values.get(name));
        }
        return new Operand(type, variable == null || !isGiven(variable) ? null : variable.value());
    }

    /** An empty value of an external variable stands for one that nobody has given. */
    private static boolean isGiven(Variable variable) {
        return variable.value() != null && !variable.value().isEmpty();
    }
}
