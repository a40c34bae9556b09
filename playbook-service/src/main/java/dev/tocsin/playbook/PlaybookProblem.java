package dev.tocsin.playbook;

import dev.tocsin.kit.problem.ProblemType;

/** The problems that this service answers with beside the common ones. */
public enum PlaybookProblem implements ProblemType {
    PLAYBOOK_UNKNOWN("playbook-unknown", 404, "No such playbook"),
    PLAYBOOK_REFUSED("playbook-refused", 422, "The playbook cannot be run"),
    PLAYBOOK_VERSION_TAKEN("playbook-version-taken", 409, "There is another playbook of this id and version"),
    OVERLAY_UNKNOWN("overlay-unknown", 404, "No such overlay"),
    OVERLAY_REFUSED("overlay-refused", 422, "The overlay changes what it may not"),
    MATCH_MISSING("match-missing", 409, "The playbook is started by people only"),
    MARKING_FORBIDS("marking-forbids", 403, "The marking of a playbook does not allow it"),
    BUNDLE_REFUSED("bundle-refused", 422, "The bundle is not taken in"),
    DRAFT_UNKNOWN("draft-unknown", 404, "No such draft"),
    DRAFT_PUBLISHED("draft-published", 409, "The draft is published: its version never changes"),
    PLAYBOOK_NOT_IN_FORCE("playbook-not-in-force", 409, "The playbook is revoked or outside its time of validity"),
    INCIDENT_UNKNOWN("incident-unknown", 404, "No such incident here"),
    INPUTS_REFUSED("inputs-refused", 422, "The run cannot start with these values"),
    SCRIPT_REFUSED("script-refused", 422, "The script does not fit the playbook"),
    RUN_UNKNOWN("run-unknown", 404, "No such run"),
    RUN_ENDED("run-ended", 409, "The run has ended"),
    COMPENSATION_ROLE("compensation-role", 403, "Your role may not have a run taken back"),
    RUN_NOT_PAUSABLE("run-not-pausable", 409, "The run cannot be paused now"),
    RUN_NOT_PAUSED("run-not-paused", 409, "The run is not paused"),
    STEP_UNKNOWN("step-unknown", 404, "No such step in this run"),
    STEP_NOT_WAITING("step-not-waiting", 409, "The step does not wait for this"),
    VALUES_REFUSED("values-refused", 422, "The values do not fit what the step asks for"),
    SECRET_UNKNOWN("secret-unknown", 404, "No such secret"),
    SECRET_TAKEN("secret-taken", 409, "The system has a secret of this kind"),
    VAULT_CLOSED("vault-closed", 503, "The vault is closed"),
    APPROVAL_UNKNOWN("approval-unknown", 404, "No such approval"),
    APPROVAL_CLOSED("approval-closed", 409, "The approval waits no longer"),
    APPROVAL_FOUR_EYES("approval-four-eyes", 403, "Somebody else has to decide this"),
    APPROVAL_ROLE("approval-role", 403, "Your role may not decide this"),
    LINK_UNKNOWN("link-unknown", 404, "No such link"),
    LINK_USED("link-used", 410, "The link was used"),
    LINK_EXPIRED("link-expired", 410, "The link is no longer valid"),
    LINKS_OFF("links-off", 409, "Links are not set up");

    private final String slug;
    private final int status;
    private final String title;

    PlaybookProblem(String slug, int status, String title) {
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
