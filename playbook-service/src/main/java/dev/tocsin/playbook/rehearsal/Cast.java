package dev.tocsin.playbook.rehearsal;

import dev.tocsin.playbook.cacao.ApprovalExtension;
import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.cacao.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who answers in a rehearsal in place of systems and people. */
interface Cast {
    /** What the command at this place comes to; null if nobody ever answers. */
    @Nullable
    Answer answer(Place place);

    /** What people say to the question of a step; null if too few ever do. */
    @Nullable
    Verdict decide(Playbook playbook, Step.Action step, ApprovalExtension terms);

    /** A command of a step that is due; wanted are the variables that its result would give. */
    record Place(Playbook playbook, Step.Action step, int position, Command command, List<String> wanted) {
        boolean isForPerson() {
            return command instanceof Command.Manual;
        }
    }

    /** How a command or a task ended, how long after it was begun, and who says so. */
    record Answer(boolean succeeds, Map<String, String> values, Duration after, String by, String reason) {}

    /** A yes or no, how long after the question, and whose. */
    record Verdict(boolean approves, Duration after, String by, String reason) {}
}
