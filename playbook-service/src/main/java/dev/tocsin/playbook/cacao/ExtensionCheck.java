package dev.tocsin.playbook.cacao;

/** Our own extensions: on steps that can carry them, and complete. Others are kept and not looked at. */
final class ExtensionCheck {
    private final Findings findings;
    private final Playbook playbook;

    ExtensionCheck(Findings findings, Playbook playbook) {
        this.findings = findings;
        this.playbook = playbook;
    }

    void check() {
        new EffectCheck(findings, playbook).check();
        playbook.match().ifPresent(new MatchCheck(findings, playbook)::check);
        playbook.workflow().steps().forEach((id, step) -> {
            boolean carries = step.common().extensions().containsKey(ApprovalExtension.DEFINITION);
            if (carries && !(step instanceof Step.Action)) {
                findings.add(
                        Rule.APPROVAL_PLACE,
                        Findings.step(id, "step_extensions", ApprovalExtension.DEFINITION),
                        "Only an action can wait for an approval",
                        "Move it to an action step");
            }
            compensation(id, step);
            if (step instanceof Step.Action action) {
                action.approval().ifPresent(approval -> approval(id, approval));
                outputs(id, action);
                repeats(id, action);
            }
        });
    }

    private void compensation(String id, Step step) {
        if (!step.common().extensions().containsKey(CompensationExtension.DEFINITION)) {
            return;
        }
        String pointer = Findings.step(id, "step_extensions", CompensationExtension.DEFINITION);
        if (!(step instanceof Step.Action action)) {
            findings.add(
                    Rule.COMPENSATION_PLACE, pointer, "Only an action can be taken back", "Move it to an action step");
        } else if (playbook.undo(action).filter(undo -> !undo.equals(action)).isEmpty()) {
            findings.add(
                    Rule.COMPENSATION_UNDO,
                    pointer,
                    "It names neither another action of this playbook nor a command",
                    "Give the id of an action in step, or a command");
        }
    }

    private void approval(String id, ApprovalExtension approval) {
        String pointer = Findings.step(id, "step_extensions", ApprovalExtension.DEFINITION);
        if (approval.roles().isEmpty()) {
            findings.add(Rule.APPROVAL_ROLES, pointer + "/roles", "Nobody may approve", "List one or more roles");
        }
        if (approval.quorum() < 1) {
            findings.add(Rule.APPROVAL_QUORUM, pointer + "/quorum", "The quorum is below one", "Write 1 or more");
        }
        for (int i = 0; i < approval.covers().size(); i++) {
            if (!(playbook.workflow().steps().get(approval.covers().get(i)) instanceof Step.Action)) {
                findings.add(
                        Rule.APPROVAL_COVERS,
                        pointer + "/covers/" + i,
                        "What is to be approved is not an action of this playbook",
                        "Name action steps");
            }
        }
    }

    private void repeats(String id, Step.Action action) {
        String pointer = Findings.step(id, "step_extensions", RepeatExtension.DEFINITION);
        for (RepeatExtension.Check check : action.repeats().checks()) {
            if (check.command() < 0 || check.command() >= action.commands().size()) {
                findings.add(Rule.REPEAT_COMMAND, pointer, "There is no command " + check.command(), "Count from 0");
            }
            if (!check.target().startsWith("/") || !check.doneWithout().startsWith("/")) {
                findings.add(
                        Rule.REPEAT_CHECK,
                        pointer,
                        "The look is incomplete",
                        "Give the target of a GET and in done_without a JSON pointer");
            }
        }
    }

    private void outputs(String id, Step.Action action) {
        for (OutputsExtension.Output output : action.outputs().outputs()) {
            String pointer = Findings.step(id, "step_extensions", OutputsExtension.DEFINITION);
            if (output.command() < 0 || output.command() >= action.commands().size()) {
                findings.add(Rule.OUTPUT_COMMAND, pointer, "There is no command " + output.command(), "Count from 0");
            }
            if (!output.from().isEmpty() && !output.from().startsWith("/")) {
                findings.add(Rule.OUTPUT_FROM, pointer, "'" + output.from() + "' is no JSON pointer", "Begin with /");
            }
            if (!action.arguments().out().contains(output.variable())) {
                findings.add(
                        Rule.OUTPUT_VARIABLE,
                        pointer,
                        "'" + output.variable() + "' is not among the step's out_args",
                        "Only what out_args lists is written");
            }
        }
    }
}
