package dev.tocsin.playbook.cacao;

import java.util.List;

/** The extensions that say what steps change, how much a playbook may change, and which duties its steps wait for. */
final class EffectCheck {
    private final Findings findings;
    private final Playbook playbook;

    EffectCheck(Findings findings, Playbook playbook) {
        this.findings = findings;
        this.playbook = playbook;
    }

    void check() {
        playbook.limits().ifPresent(this::limits);
        playbook.workflow().steps().forEach((id, step) -> {
            String pointer = Findings.step(id, "step_extensions", EffectExtension.DEFINITION);
            step.duty().ifPresent(duty -> duty(id, step, duty));
            if (step instanceof Step.Action action) {
                effect(id, pointer, action);
            } else if (step.common().extensions().containsKey(EffectExtension.DEFINITION)) {
                findings.add(Rule.EFFECT_PLACE, pointer, "Only an action has an effect", "Move it to an action step");
            }
        });
    }

    private void limits(LimitsExtension limits) {
        String pointer = Findings.at("playbook_extensions", LimitsExtension.DEFINITION);
        boolean isUnlimited = limits.step() == Integer.MAX_VALUE && limits.run() == Integer.MAX_VALUE;
        if (isUnlimited || limits.step() < 1 || limits.run() < 1) {
            findings.add(
                    Rule.LIMITS_NUMBER,
                    pointer,
                    "It sets no limit, or one below one",
                    "Write most_actions_per_step or most_actions, 1 or more");
        }
        if (limits.over() == LimitsExtension.Over.ASK && (limits.roles().isEmpty() || limits.quorum() < 1)) {
            findings.add(
                    Rule.LIMITS_ROLES,
                    pointer,
                    "Nobody may allow what goes beyond the limits",
                    "List roles, and a quorum of 1 or more");
        }
    }

    private void duty(String id, Step step, DutyExtension duty) {
        String pointer = Findings.step(id, "step_extensions", DutyExtension.DEFINITION);
        if (!(step instanceof Step.Action) && !(step instanceof Step.PlaybookAction)) {
            findings.add(
                    Rule.DUTY_PLACE, pointer, "Only an action or a call waits for a duty", "Move it to such a step");
        }
        boolean isTimed =
                duty.until() != DutyExtension.Until.BEFORE_DUE || !duty.before().isZero();
        if ((duty.rule() == null && duty.jurisdiction() == null)
                || duty.until() == DutyExtension.Until.UNKNOWN
                || !isTimed) {
            findings.add(
                    Rule.DUTY_TERMS,
                    pointer,
                    "It does not say which duty it waits for, or until when",
                    "Give rule or jurisdiction, and until: met, or before_due with before in milliseconds");
        }
    }

    private void effect(String id, String pointer, Step.Action action) {
        EffectExtension effect = action.effect();
        List<String> preserving = effect.preservedBy();
        for (int i = 0; i < preserving.size(); i++) {
            boolean isAction = playbook.workflow().steps().get(preserving.get(i)) instanceof Step.Action;
            if (!isAction || preserving.get(i).equals(id)) {
                findings.add(
                        Rule.EFFECT_PRESERVED,
                        pointer + "/preserved_by/" + i,
                        "What preserves its evidence is no other action of this playbook",
                        "Name action steps");
            }
        }
        if (effect.destructive() && preserving.isEmpty()) {
            findings.add(
                    Rule.EFFECT_EVIDENCE,
                    pointer,
                    "It names no step that preserves its evidence: a commander has to decide each time",
                    "Name the steps in preserved_by");
        }
        boolean isDeclared = effect.hits() == null
                || playbook.variables().containsKey(effect.hits())
                || playbook.workflow().steps().values().stream()
                        .anyMatch(step -> step.common().variables().containsKey(effect.hits()));
        if (!isDeclared) {
            findings.add(
                    Rule.EFFECT_HITS,
                    pointer + "/hits",
                    "'" + Texts.shortened(String.valueOf(effect.hits())) + "' is not declared",
                    "Name a variable, without :value");
        }
    }
}
