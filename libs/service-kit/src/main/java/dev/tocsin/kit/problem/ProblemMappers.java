package dev.tocsin.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers each failure of a request with a problem document. What nobody foresaw is logged once and answered without a word of it. */
@Singleton
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    static final int RETRY_AFTER_SECONDS = 2;

    private final DatabaseFaults database;

    ProblemMappers(DatabaseFaults database) {
        this.database = database;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem, UriInfo uri) {
        return answer(problem, uri).build();
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException broken, UriInfo uri) {
        return ValidationFaults.problemOf(broken)
                .map(problem -> answer(problem, uri).build())
                .orElseGet(() -> unforeseen(broken, uri));
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException refused, UriInfo uri) {
        return answer(JsonFaults.problemOf(refused), uri).build();
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException refused, UriInfo uri) {
        return answer(JsonFaults.problemOf(refused), uri).build();
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException refused, UriInfo uri) {
        if (refused.getCause() instanceof JsonProcessingException json) {
            return malformed(json, uri);
        }
        var response = refused.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        var type = StatusProblem.of(response.getStatusInfo());
        var answer = answer(new Problem(type, type.title()), uri);
        response.getHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer.type(ProblemDocument.MEDIA_TYPE).build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused, UriInfo uri) {
        return answer(new Problem(CommonProblem.FORBIDDEN, "Your roles do not cover this"), uri)
                .build();
    }

    @ServerExceptionMapper
    public Uni<Response> unauthorized(UnauthorizedException refused, UriInfo uri, RoutingContext request) {
        var answer = answer(new Problem(CommonProblem.UNAUTHENTICATED, "A valid access token is needed"), uri);
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(answer.build());
        }
        return authenticator.getChallenge(request).map(challenge -> {
            if (challenge != null) {
                challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
            }
            return answer.build();
        });
    }

    @ServerExceptionMapper
    public Response any(Throwable failure, UriInfo uri) {
        var known = database.problemOf(failure);
        if (known.isEmpty()) {
            return unforeseen(failure, uri);
        }
        var answer = answer(known.get(), uri);
        if (known.get().type() == CommonProblem.BUSY) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.build();
    }

    private static Response unforeseen(Throwable failure, UriInfo uri) {
        var trace = Span.current().getSpanContext().getTraceId();
        LOG.errorf(failure, "request failed path=%s trace=%s", uri.getPath(), trace);
        return answer(new Problem(CommonProblem.INTERNAL, "Tell us the trace id").with("trace_id", trace), uri)
                .build();
    }

    private static Response.ResponseBuilder answer(Problem problem, UriInfo uri) {
        LOG.debugf("problem type=%s path=%s", problem.type().slug(), uri.getPath());
        return Response.status(problem.type().status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(ProblemDocument.of(problem, uri.getPath()));
    }
}
