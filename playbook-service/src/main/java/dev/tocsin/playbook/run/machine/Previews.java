package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.AgentTarget;
import dev.tocsin.playbook.cacao.ApprovalExtension;
import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import dev.tocsin.playbook.cacao.Resolver;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.machine.RunCommand.Preview;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Commands as people are shown them before they say yes. */
final class Previews {
    private final Turn turn;
    private final Set<String> unknown = new HashSet<>();

    Previews(Turn turn) {
        this.turn = turn;
    }

    /** The question of an approval: the text of its manual command, else the name of the step. */
    String question(StepRun run, Step.Action action) {
        Resolver resolver = resolver(run);
        return action.isManual()
                ? text(resolver.resolve(action, 0).command())
                : action.common().name();
    }

    /** What is shown, and which values were not known. */
    Approved shown(StepRun run, Step.Action action, ApprovalExtension terms) {
        return new Approved(of(run, action, terms), unknown);
    }

    /** Whether the command at the cursor is the one that people were shown; values that they knew to be open may be any. */
    boolean isAsShown(StepRun run, Step.Action action, Approved approved) {
        List<Preview> shown = approved.of(run.stepId());
        unknown.addAll(approved.unknown());
        return shown.size() <= run.cursor()
                || shown.get(run.cursor()).equals(preview(resolver(run), action, run.cursor()));
    }

    private List<Preview> of(StepRun run, Step.Action action, ApprovalExtension terms) {
        List<Preview> previews = new ArrayList<>();
        if (!action.isManual()) {
            previews.addAll(of(run, action));
        }
        for (String covered : terms.covers()) {
            if (turn.playbook.step(covered) instanceof Step.Action later) {
                previews.addAll(of(run, later));
            }
        }
        return previews;
    }

    List<Preview> of(StepRun run, Step.Action action) {
        Resolver resolver = resolver(run);
        List<Preview> previews = new ArrayList<>();
        for (int i = 0; i < Resolver.positions(action); i++) {
            previews.add(preview(resolver, action, i));
        }
        return previews;
    }

    private static Preview preview(Resolver resolver, Step.Action action, int position) {
        String id = action.common().id();
        String name = action.common().name();
        try {
            ResolvedCommand command = resolver.resolve(action, position);
            return new Preview(id, name, text(command.command()), target(command.endpoint()));
        } catch (IllegalArgumentException e) {
            // With the values that are known now it would be refused when its turn comes; that is what people are to
            // know.
            return new Preview(id, name, "not as it stands: " + e.getMessage(), "");
        }
    }

    private Resolver resolver(StepRun run) {
        return new Resolver(turn.playbook, name -> {
            Scope.Value value = turn.scopes.find(run.scope(), name);
            if (value == null || value.text() == null) {
                unknown.add(name);
            }
            return value == null || value.text() == null || unknown.contains(name) ? "[" + name + "]" : value.text();
        });
    }

    private static String text(Command command) {
        return switch (command) {
            case Command.HttpApi(var _, var method, var target, var _, var content) ->
                method + " " + target + (content == null ? "" : " " + content);
            case Command.OpenC2Http(var _, var target, var _, var content) -> "POST " + target + " " + content;
            case Command.Manual(var _, var text) -> text;
            case Command.Other(var type, var _, var text) -> type + ": " + text;
        };
    }

    private static String target(@Nullable AgentTarget endpoint) {
        if (endpoint == null) {
            return "";
        }
        return endpoint.address().values().stream()
                .flatMap(List::stream)
                .findFirst()
                .map(address -> endpoint.name() + " (" + address + ")")
                .orElse(endpoint.name());
    }
}
