package dev.tocsin.notification;

import dev.tocsin.kit.problem.ProblemType;

/** The problems that this service answers with, beside those that any service may. */
public enum NotificationProblem implements ProblemType {
    CASE_UNKNOWN("case-unknown", 404, "Nothing is known of this incident"),
    RULE_UNKNOWN("rule-unknown", 404, "No such rule"),
    RULE_PACK_UNKNOWN("rule-pack-unknown", 404, "No such rule pack"),
    RULE_PACK_FAULTY("rule-pack-faulty", 409, "The rule pack has faults"),
    RULE_PACK_UNTRUSTED("rule-pack-untrusted", 409, "No trusted key has signed the rule pack"),
    RULE_PACK_STATE("rule-pack-state", 409, "The rule pack does not stand where this can be done"),
    FACTS_FAULTY("facts-faulty", 400, "The fact sheet cannot be understood"),
    DUTY_UNKNOWN("duty-unknown", 404, "No such duty"),
    DUTY_MET("duty-met", 409, "The duty has already been met"),
    DUTY_NOT_MET("duty-not-met", 409, "The duty has not been met"),
    DUTY_NOT_OWED("duty-not-owed", 409, "The duty is not owed"),
    DECISION_PROPOSED("decision-proposed", 409, "A decision waits for a second person already"),
    DECISION_NOT_PROPOSED("decision-not-proposed", 409, "No decision waits for a second person"),
    DECISION_FOUR_EYES("decision-four-eyes", 403, "Somebody else must confirm the decision"),
    DUTY_NOT_DATED("duty-not-dated", 409, "The duty has no due instant"),
    DUTY_OVERDUE("duty-overdue", 409, "The duty is overdue"),
    NOTICE_UNKNOWN("notice-unknown", 404, "No such notice"),
    NOTICE_EXISTS("notice-exists", 409, "The duty has a notice already"),
    NOTICE_STATE("notice-state", 409, "The notice does not stand where this can be done"),
    NOTICE_FORM_UNKNOWN("notice-form-unknown", 409, "There is no form for this duty yet"),
    NOTICE_INCOMPLETE("notice-incomplete", 409, "The notice does not say all that it must"),
    NOTICE_FOUR_EYES("notice-four-eyes", 403, "Somebody else must approve the notice"),
    NOTICE_OUT_OF_TURN("notice-out-of-turn", 409, "Somebody else must be told first"),
    NOTICE_ACKNOWLEDGED("notice-acknowledged", 409, "The notice has been acknowledged");

    private final String slug;
    private final int status;
    private final String title;

    NotificationProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
