package dev.tocsin.playbook.run;

import dev.tocsin.playbook.run.machine.Change;
import dev.tocsin.playbook.run.machine.RunEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a run, without the values that came with it. */
record RunLogView(
        long position,
        String kind,
        Instant at,
        @Nullable String step,
        String by,
        @Nullable String reason) {

    static RunLogView of(long position, String kind, RunEvent event) {
        String word = kind.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
        return switch (event) {
            case RunEvent.Begun begun -> new RunLogView(position, word, begun.at(), null, Change.ENGINE, null);
            case RunEvent.Attempted(var key, var _, var at) ->
                new RunLogView(position, word, at, key, Change.ENGINE, null);
            case RunEvent.Interrupted(var key, var _, var at) ->
                new RunLogView(position, word, at, key, Change.ENGINE, null);
            case RunEvent.Succeeded(var key, var _, var _, var outcome, var by, var at) ->
                new RunLogView(position, word, at, key, by, outcome);
            case RunEvent.Failed(var key, var _, var detail, var by, var at) ->
                new RunLogView(position, word, at, key, by, detail);
            case RunEvent.Woken(var key, var timer, var at) ->
                new RunLogView(
                        position, word, at, key, Change.ENGINE, timer.name().toLowerCase(java.util.Locale.ROOT));
            case RunEvent.Decided(var key, var approved, var by, var reason, var at) ->
                new RunLogView(position, approved ? "approved" : "rejected", at, key, by, reason);
            case RunEvent.Aborted(var by, var reason, var compensate, var at) ->
                new RunLogView(position, compensate ? "aborted-and-taken-back" : word, at, null, by, reason);
            case RunEvent.Paused(var by, var reason, var at) -> new RunLogView(position, word, at, null, by, reason);
            case RunEvent.Resumed(var by, var reason, var at) -> new RunLogView(position, word, at, null, by, reason);
            case RunEvent.Retried(var key, var by, var reason, var at) ->
                new RunLogView(position, word, at, key, by, reason);
            case RunEvent.Released(var key, var because, var at) ->
                new RunLogView(position, word, at, key, Change.ENGINE, because);
            case RunEvent.Waived(var key, var by, var reason, var at) ->
                new RunLogView(position, word, at, key, by, reason);
            case RunEvent.Skipped(var key, var by, var reason, var at) ->
                new RunLogView(position, word, at, key, by, reason);
        };
    }
}
