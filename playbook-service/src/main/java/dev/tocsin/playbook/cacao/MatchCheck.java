package dev.tocsin.playbook.cacao;

import dev.tocsin.playbook.condition.Condition;
import dev.tocsin.playbook.condition.ConditionSyntax;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The match extension: without a category it would start for everything, and each reason has to be one that can be judged. */
final class MatchCheck {
    private final Findings findings;
    private final Playbook playbook;

    MatchCheck(Findings findings, Playbook playbook) {
        this.findings = findings;
        this.playbook = playbook;
    }

    void check(MatchExtension match) {
        if (match.categories().isEmpty()) {
            findings.add(
                    Rule.MATCH_CATEGORIES,
                    Findings.at("playbook_extensions", MatchExtension.DEFINITION, "categories"),
                    "It would start for every incident",
                    "List one or more categories of incident");
        }
        Set<String> names = new HashSet<>();
        List<MatchExtension.Reason> reasons = match.reasons();
        for (int i = 0; i < reasons.size(); i++) {
            String pointer =
                    Findings.at("playbook_extensions", MatchExtension.DEFINITION, "reasons", String.valueOf(i));
            if (reasons.get(i).name().isBlank() || !names.add(reasons.get(i).name())) {
                wrong(pointer + "/name", "The reason has no name of its own", "Name it; it starts once for each name");
            }
            condition(pointer + "/condition", reasons.get(i).condition(), match);
        }
    }

    private void condition(String pointer, String text, MatchExtension match) {
        try {
            for (String name : Condition.parse(text).variables()) {
                if (!match.inputs().containsKey(name) || !playbook.variables().containsKey(name)) {
                    wrong(
                            pointer,
                            Texts.shortened(name) + " gets no value from the incident",
                            "Name its source in inputs");
                }
            }
        } catch (ConditionSyntax e) {
            wrong(
                    pointer,
                    "The condition cannot be read: " + e.getMessage(),
                    "Write for example __people__:value > 500");
        }
    }

    private void wrong(String pointer, String message, String hint) {
        findings.add(Rule.MATCH_REASON, pointer, message, hint);
    }
}
