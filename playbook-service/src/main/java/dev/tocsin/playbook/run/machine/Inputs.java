package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.Variable;
import dev.tocsin.playbook.cacao.VariableType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values of external variables at the start of a run (section 10.18.3). */
public final class Inputs {
    private Inputs() {}

    /** Why a run cannot start with these values; empty when it can. */
    public static List<String> faults(Playbook playbook, Map<String, String> inputs) {
        List<String> faults = new ArrayList<>();
        inputs.forEach((name, text) -> {
            Variable variable = playbook.variables().get(name);
            if (variable == null || !variable.external()) {
                faults.add("variable " + name + " is not external");
            } else if (!variable.type().accepts(text)) {
                faults.add("value of " + name + " is not " + withArticle(variable.type()));
            }
        });
        playbook.variables().forEach((name, variable) -> {
            if (variable.external() && variable.value() == null && !inputs.containsKey(name)) {
                faults.add("external variable " + name + " has no value");
            }
        });
        return faults;
    }

    private static String withArticle(VariableType type) {
        return ("aeiou".indexOf(type.wireName().charAt(0)) < 0 ? "a " : "an ") + type.wireName();
    }
}
