package dev.tocsin.incident;

import dev.tocsin.kit.problem.ProblemType;

/** The problems that this service answers with, beside those that any service may. */
public enum IncidentProblem implements ProblemType {
    INCIDENT_UNKNOWN("incident-unknown", 404, "No such incident"),
    MOVE_UNLAWFUL("move-unlawful", 409, "The incident is not at a stage from which it can go there"),
    INCIDENT_CLOSED("incident-closed", 409, "The incident is closed"),
    CLIENT_UNKNOWN("client-unknown", 400, "No such client"),
    FACTS_FAULTY("facts-faulty", 400, "Some facts cannot be recorded as they are"),
    PARTY_UNKNOWN("party-unknown", 404, "No such party"),
    PARTY_SLUG_TAKEN("party-slug-taken", 409, "Another party has this slug"),
    CONTRACT_UNKNOWN("contract-unknown", 404, "No such contract"),
    CONTRACT_REFERENCE_TAKEN("contract-reference-taken", 409, "Another contract has this reference"),
    CONTRACT_PARTY_UNKNOWN("contract-party-unknown", 400, "A party of the contract is not in the register"),
    SOURCE_UNKNOWN("source-unknown", 404, "No such source"),
    SOURCE_SLUG_TAKEN("source-slug-taken", 409, "Another source has this slug"),
    SENDER_UNKNOWN("sender-unknown", 401, "The sender has not proved who it is"),
    SENDER_RETIRED("sender-retired", 410, "This source takes no more messages"),
    DELIVERY_KEY_REUSED("delivery-key-reused", 409, "Another message came under this delivery's name"),
    BODY_TOO_LARGE("body-too-large", 413, "The message is larger than this source may send"),
    BODY_UNREADABLE("body-unreadable", 400, "The message is kept, but cannot be read"),
    ENCODING_UNSUPPORTED("encoding-unsupported", 415, "Messages come uncompressed"),
    SECRETS_UNAVAILABLE("secrets-unavailable", 503, "No master key for the senders' secrets is configured"),
    TRIGGER_UNKNOWN("trigger-unknown", 404, "No such trigger"),
    TRIGGER_NOT_UNREADABLE("trigger-not-unreadable", 409, "Only what could not be read is read again"),
    PROBLEM_UNKNOWN("problem-unknown", 404, "No such problem"),
    PROBLEM_SETTLED("problem-settled", 409, "The problem was dismissed or belongs to an incident"),
    RULE_UNKNOWN("intake-rule-unknown", 404, "No such intake rule"),
    RULE_NAME_TAKEN("intake-rule-name-taken", 409, "Another intake rule has this name");

    private final String slug;
    private final int status;
    private final String title;

    IncidentProblem(String slug, int status, String title) {
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
