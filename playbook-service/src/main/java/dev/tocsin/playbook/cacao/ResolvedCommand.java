package dev.tocsin.playbook.cacao;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command with every variable filled in: what is sent, to which endpoint, signed in how, what is read from the result, and how to look whether
 * it had its effect before it is sent again.
 */
public record ResolvedCommand(
        Command command,
        @Nullable AgentTarget endpoint,
        @Nullable Authentication authentication,
        List<OutputsExtension.Output> outputs,
        RepeatExtension.@Nullable Check check) {}
