package dev.tocsin.playbook.run.machine;

import dev.tocsin.playbook.cacao.ApprovalExtension;
import dev.tocsin.playbook.cacao.DutyExtension;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the machine wants done; the shell records it in the transaction of the transition and does it afterwards. */
public sealed interface RunCommand {
    /** The step execution that wants it. */
    String key();

    /** Send a command through an executor. */
    record Send(String key, int cursor, ResolvedCommand command) implements RunCommand {}

    /** Ask a person to do something; wanted are the variables that the answer should fill. */
    record AskPerson(String key, int cursor, String text, List<String> wanted) implements RunCommand {}

    /** Ask for an approval; previews are the commands that a yes sets free. */
    record AskApproval(String key, String question, ApprovalExtension terms, List<Preview> previews)
            implements RunCommand {}

    /** Tell the machine when a duty is met, or near enough. */
    record AwaitDuty(String key, DutyExtension terms) implements RunCommand {}

    /** Tell the machine when this time has come. */
    record Wake(String key, RunEvent.Timer timer, Instant at) implements RunCommand {}

    /** Run another playbook and report its out_args. */
    record CallPlaybook(
            String key, String playbookId, @Nullable String version, Map<String, String> inputs)
            implements RunCommand {}

    /** Nobody waits any more for what this step execution asked for. */
    record Withdraw(String key, String why) implements RunCommand {}

    /** A command as people are shown it: step, what is sent, to what, how many things it changes, what takes it back. Values not known yet are named in brackets. */
    record Preview(
            String stepId,
            String step,
            String what,
            String target,
            int hits,
            @Nullable String undo) {}
}
