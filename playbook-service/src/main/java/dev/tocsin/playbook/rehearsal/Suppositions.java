package dev.tocsin.playbook.rehearsal;

import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.cacao.Variable;
import dev.tocsin.playbook.cacao.VariableType;
import dev.tocsin.playbook.condition.Condition;
import dev.tocsin.playbook.condition.Samples;
import dev.tocsin.playbook.rehearsal.Cast.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The values that an output may have, as far as they lead to different ways through its playbook; the first is the placeholder if none does. */
final class Suppositions {
    private Suppositions() {}

    static List<String> of(Place place, String variable) {
        VariableType type = type(place, variable);
        String placeholder = Placeholders.of(variable, type);
        List<Condition> conditions = new ArrayList<>();
        Set<String> cases = new LinkedHashSet<>();
        for (Step step : place.playbook().workflow().steps().values()) {
            switch (step) {
                case Step.If choice -> conditions.add(Condition.parse(choice.condition()));
                case Step.While loop -> conditions.add(Condition.parse(loop.condition()));
                case Step.Switch choice
                when choice.variable().equals(variable + ":value") ->
                    cases.addAll(choice.cases().keySet());
                default -> {
                    // Decides nothing.
                }
            }
        }
        List<String> values = new ArrayList<>(Samples.of(conditions, variable, type.wireName(), placeholder));
        if (!cases.isEmpty()) {
            cases.remove("default");
            cases.add(placeholder);
            cases.stream().filter(value -> !values.contains(value)).forEach(values::add);
        }
        List<String> fitting = values.stream().filter(type::accepts).toList();
        return fitting.isEmpty() ? List.of(placeholder) : fitting;
    }

    private static VariableType type(Place place, String variable) {
        Variable local = place.step().common().variables().get(variable);
        Variable found = local == null ? global(place.playbook(), variable) : local;
        return found.type();
    }

    /** That of the playbook, else of the step around it that declares it. */
    private static Variable global(Playbook playbook, String variable) {
        Variable global = playbook.variables().get(variable);
        return global != null
                ? global
                : playbook.workflow().steps().values().stream()
                        .filter(step -> step.common().variables().containsKey(variable))
                        .findFirst()
                        .map(step -> step.common().variables().get(variable))
                        .orElseThrow(() -> new IllegalArgumentException("no variable " + variable));
    }
}
