package dev.tocsin.kit.problem;

import io.quarkus.oidc.OIDCException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers calls whose token nobody can check since the identity provider is away; they fail before any resource sees them. */
@Singleton
class IdentityProviderFaults {
    private final EarlyAnswers early;

    IdentityProviderFaults(EarlyAnswers early) {
        this.early = early;
    }

    void register(@Observes Router router) {
        router.route().failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (!(request.failure() instanceof OIDCException) || request.response().headWritten()) {
            request.next();
            return;
        }
        var problem = new Problem(CommonProblem.BUSY, "The identity provider does not answer");
        request.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(ProblemMappers.RETRY_AFTER_SECONDS));
        early.answer(request, problem);
    }
}
