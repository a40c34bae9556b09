package dev.tocsin.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request whose body says that it is larger than is taken. The body is read to its end and dropped, so that the sender
 * gets to see the answer; a far larger one is cut off.
 */
@Singleton
class BodyLimit {
    // Before the framework's own limit, which answers without a word.
    private static final int PRIORITY = 100;
    private static final int FAR_LARGER = 10;

    private final long most;
    private final EarlyAnswers early;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most, EarlyAnswers early) {
        this.most = most.asLongValue();
        this.early = early;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        var announced = length(request.request().getHeader(HttpHeaders.CONTENT_LENGTH));
        if (announced <= most) {
            request.next();
            return;
        }
        if (announced > FAR_LARGER * most) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        early.answer(
                request,
                new Problem(
                        CommonProblem.BODY_TOO_LARGE, "%,d bytes; at most %,d are taken".formatted(announced, most)));
    }

    private static long length(@Nullable String header) {
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
