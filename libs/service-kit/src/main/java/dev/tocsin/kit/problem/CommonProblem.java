package dev.tocsin.kit.problem;

/** Problems that any service may answer with. */
public enum CommonProblem implements ProblemType {
    REQUEST_MALFORMED("request-malformed", 400, "The request cannot be read"),
    REQUEST_INVALID("request-invalid", 400, "The request breaks a constraint"),
    UNAUTHENTICATED("unauthenticated", 401, "Sign in first"),
    FORBIDDEN("forbidden", 403, "Not allowed for you"),
    NOT_FOUND("not-found", 404, "There is nothing here"),
    CONFLICT("conflict", 409, "It contradicts what is there"),
    CHANGED_MEANWHILE("changed-meanwhile", 409, "Somebody else has changed it at the same moment"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 409, "The key was used for another request"),
    VERSION_STALE("version-stale", 412, "It has changed since you read it"),
    BODY_TOO_LARGE("body-too-large", 413, "The body is larger than is taken"),
    INTERNAL("internal", 500, "Something went wrong on our side"),
    BUSY("busy", 503, "Too busy just now");

    private final String slug;
    private final int status;
    private final String title;

    CommonProblem(String slug, int status, String title) {
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
