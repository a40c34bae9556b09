package dev.tocsin.playbook.cacao;

import dev.tocsin.playbook.condition.Condition;
import dev.tocsin.playbook.condition.ConditionSyntax;

/** Whether a condition can be read (section 4.8); long or deeply bracketed ones are not even tried. */
final class ConditionCheck {
    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 100;

    private ConditionCheck() {}

    static void check(Findings findings, String pointer, String text) {
        if (text.length() > LONGEST || depth(text) > DEEPEST) {
            findings.add(
                    Rule.CONDITION_SYNTAX,
                    pointer,
                    "The condition is longer than " + LONGEST + " characters or nested deeper than " + DEEPEST,
                    "Split it into several steps");
            return;
        }
        try {
            Condition.parse(text);
        } catch (ConditionSyntax e) {
            findings.add(
                    Rule.CONDITION_SYNTAX,
                    pointer,
                    Texts.shortened(String.valueOf(e.getMessage())),
                    "Write a comparison such as __name__:value = 'text' AND __count__:value > 9");
        }
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
