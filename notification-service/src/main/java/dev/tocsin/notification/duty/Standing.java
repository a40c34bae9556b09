package dev.tocsin.notification.duty;

import dev.tocsin.notification.assessment.AssessedDuty;
import dev.tocsin.notification.law.Applies;
import dev.tocsin.notification.law.DutyAssessment;

/** What the engine says of a duty now, in the terms in which duties are kept. */
record Standing(
        Key key,
        DutySource source,
        Addressee recipient,
        String title,
        String phase,
        Applies applies,
        DutyClock clock,
        Grounds grounds) {

    /** What tells duties of one incident apart: rule and country; the phase belongs to the rule. */
    record Key(String ruleId, String country) {}

    static Standing of(DutyAssessment assessment) {
        var seen = AssessedDuty.of(assessment);
        return new Standing(
                key(assessment),
                DutySource.of(assessment.rule()),
                Addressee.of(seen.recipient()),
                seen.title(),
                seen.phase(),
                assessment.applies(),
                DutyClock.of(seen.clock(), DutyOrder.of(assessment.clock().precedence())),
                Grounds.of(seen.explanation().paths(), seen.missing()));
    }

    static Key key(DutyAssessment assessment) {
        var country = assessment.recipient().country();
        var fansOut = !assessment.rule().recipient().fanOut().isEmpty();
        return new Key(assessment.rule().id(), fansOut && country != null ? country : "");
    }
}
