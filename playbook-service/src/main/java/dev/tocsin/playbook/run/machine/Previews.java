package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.AgentTarget;
import dev.tocsin.playbook.cacao.ApprovalExtension;
import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.EffectExtension;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import dev.tocsin.playbook.cacao.Resolver;
import dev.tocsin.playbook.cacao.Step;
import dev.tocsin.playbook.run.machine.Approved.Beyond;
import dev.tocsin.playbook.run.machine.RunCommand.Preview;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Commands as people are shown them before they say yes. */
final class Previews {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

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
    Approved shown(StepRun run, Step.Action action, ApprovalExtension terms, @Nullable Beyond beyond) {
        return new Approved(of(run, action, terms), unknown, beyond);
    }

    /** Whether the command at the cursor is the one that people were shown; values that they knew to be open may be any. */
    boolean isAsShown(StepRun run, Step.Action action, Approved approved) {
        List<Preview> shown = approved.of(run.stepId());
        unknown.addAll(approved.unknown());
        return shown.size() <= run.cursor() || shown.get(run.cursor()).equals(preview(run, action, run.cursor()));
    }

    private List<Preview> of(StepRun run, Step.Action action, ApprovalExtension terms) {
        List<Preview> previews = new ArrayList<>();
        boolean isQuestion = action.isManual() && action.approval().isPresent();
        if (!isQuestion) {
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
        List<Preview> previews = new ArrayList<>();
        for (int i = 0; i < Resolver.positions(action); i++) {
            previews.add(preview(run, action, i));
        }
        return previews;
    }

    private Preview preview(StepRun run, Step.Action action, int position) {
        Resolver resolver = resolver(run);
        String id = action.common().id();
        String name = action.common().name();
        try {
            ResolvedCommand command = resolver.resolve(action, position);
            int hits = hits(action, command.command(), known(run));
            return new Preview(
                    id, name, text(command.command()), target(command.endpoint()), hits, undo(resolver, action));
        } catch (IllegalArgumentException e) {
            // With the values that are known now it would be refused when its turn comes; that is what people are to
            // know.
            return new Preview(id, name, "not as it stands: " + e.getMessage(), "", 0, null);
        }
    }

    /** How many things a command changes: none if it only reads, one if nothing is said and the value is not known. */
    static int hits(Step.Action action, Command command, Function<String, @Nullable String> known) {
        String variable = action.effect().hits();
        boolean isRead = command instanceof Command.HttpApi http && READS.contains(http.method());
        if (isRead || (variable == null && command instanceof Command.Manual)) {
            return 0;
        }
        String value = variable == null ? null : known.apply(variable);
        return value == null ? 1 : EffectExtension.count(value);
    }

    private @Nullable String undo(Resolver resolver, Step.Action action) {
        return turn.playbook
                .undo(action)
                .map(undo -> IntStream.range(0, Resolver.positions(undo))
                        .mapToObj(i -> undo(resolver, undo, i))
                        .collect(Collectors.joining("; ")))
                .orElse(null);
    }

    private static String undo(Resolver resolver, Step.Action undo, int position) {
        try {
            return text(resolver.resolve(undo, position).command());
        } catch (IllegalArgumentException e) {
            return "not as it stands: " + e.getMessage();
        }
    }

    private Function<String, @Nullable String> known(StepRun run) {
        return name -> {
            Scope.Value value = turn.scopes.find(run.scope(), name);
            return value == null || unknown.contains(name) ? null : value.text();
        };
    }

    private Resolver resolver(StepRun run) {
        return new Resolver(turn.playbook, name -> {
            String text = known(run).apply(name);
            if (text == null) {
                unknown.add(name);
            }
            return text == null ? "[" + name + "]" : text;
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
