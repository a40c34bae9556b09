package dev.tocsin.playbook.run.machine;

import java.util.List;

/** What an event led to; applied is false when it came too late or twice and changed nothing. */
public record Transition(RunState state, boolean applied, List<RunCommand> commands, List<Change> changes) {
    public Transition {
        commands = List.copyOf(commands);
        changes = List.copyOf(changes);
    }
}
