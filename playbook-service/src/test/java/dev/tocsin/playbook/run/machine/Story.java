package dev.tocsin.playbook.run.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.machine.StepRun.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A run told in order: the names of the steps as they started and what they sent. Branches of a parallel step stand side by side, called playbooks inside. */
final class Story {
    /** One command that went out. */
    record Line(String step, String text, List<String> addresses) {}

    private final VirtualRun run;
    private final List<Line> sent;

    private Story(VirtualRun run, List<Line> sent) {
        this.run = run;
        this.sent = sent;
    }

    static ArrayNode order(VirtualRun run) {
        return told(run, new ArrayList<>());
    }

    /** What was sent, in the order of the story: branch by branch. */
    static List<Line> sent(VirtualRun run) {
        List<Line> sent = new ArrayList<>();
        told(run, sent);
        return sent;
    }

    private static ArrayNode told(VirtualRun run, List<Line> sent) {
        ArrayNode order = JsonNodeFactory.instance.arrayNode();
        new Story(run, sent).tell(order, null, -1);
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
                run.sent.stream()
                        .filter(line -> line.key().equals(step.key()))
                        .forEach(line -> sent.add(new Line(run.name(step.key()), line.text(), line.addresses())));
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
        for (VirtualRun child : run.children.getOrDefault(step.key(), List.of())) {
            ObjectNode called = order.addObject();
            called.set("child", told(child, sent));
            called.put("status", child.state.status().name().toLowerCase(Locale.ROOT));
        }
    }
}
