package dev.tocsin.playbook.run.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.machine.StepRun.Place;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names of the steps in the order in which they started; branches of a parallel step stand side by side. */
final class Story {
    private final VirtualRun run;

    Story(VirtualRun run) {
        this.run = run;
    }

    ArrayNode order() {
        ArrayNode order = JsonNodeFactory.instance.arrayNode();
        tell(order, null, -1);
        return order;
    }

    private void tell(ArrayNode order, @Nullable String parent, int branch) {
        for (StepRun step : run.state.steps()) {
            Place place = step.place();
            boolean isHere = place == null
                    ? parent == null
                    : Objects.equals(place.parent(), parent) && (branch < 0 || place.branch() == branch);
            if (isHere) {
                order.add(run.name(step.key()));
                inside(order, step);
            }
        }
    }

    private void inside(ArrayNode order, StepRun step) {
        if (run.playbook.step(step.stepId()) instanceof Step.Parallel) {
            ArrayNode side = order.addObject().putArray("parallel");
            step.branches().forEach(branch -> tell(side.addArray(), step.key(), branch.index()));
        } else if (!step.branches().isEmpty()) {
            tell(order, step.key(), -1);
        }
    }
}
