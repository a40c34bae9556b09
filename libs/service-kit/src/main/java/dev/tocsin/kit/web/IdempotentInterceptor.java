package dev.tocsin.kit.web;

import dev.tocsin.kit.problem.CommonProblem;
import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wraps a creating method in a transaction that also holds its answer. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentInterceptor {
    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;

    private final CurrentVertxRequest request;
    private final SecurityIdentity identity;
    private final IdempotencyStore store;

    IdempotentInterceptor(CurrentVertxRequest request, SecurityIdentity identity, IdempotencyStore store) {
        this.request = request;
        this.identity = identity;
        this.store = store;
    }

    @AroundInvoke
    @Nullable
    Object around(InvocationContext method) throws Exception {
        var http = request.getCurrent().request();
        var key = http.getHeader(HEADER);
        if (key == null) {
            return method.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Problem(CommonProblem.REQUEST_INVALID, "The idempotency key cannot be used")
                    .withErrors(List.of(new Fault(HEADER, "1 to " + LONGEST_KEY + " characters")));
        }
        var claim = new IdempotencyStore.Claim(
                principal(), http.method() + " " + http.path(), key, store.hash(method.getParameters()));
        return QuarkusTransaction.requiringNew().call(() -> once(claim, method));
    }

    private @Nullable Object once(IdempotencyStore.Claim claim, InvocationContext method) throws Exception {
        if (!store.take(claim)) {
            // The method's own type may be anything, so the stored answer leaves by the exceptional way.
            throw new WebApplicationException(store.answer(claim));
        }
        var result = method.proceed();
        store.keep(claim, result, method.getMethod());
        return result;
    }

    private String principal() {
        return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
    }
}
