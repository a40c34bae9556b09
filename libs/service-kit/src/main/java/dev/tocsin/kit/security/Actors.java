package dev.tocsin.kit.security;

import dev.tocsin.kit.problem.CommonProblem;
import dev.tocsin.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Tells who makes the current request; to be asked in resources only, and passed on as an argument. */
@ApplicationScoped
public class Actors {
    private final SecurityIdentity identity;

    Actors(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The actor of the current request; a 401 problem if nobody has signed in. */
    public Actor current() {
        if (identity.isAnonymous()) {
            throw new Problem(CommonProblem.UNAUTHENTICATED, "A valid access token is needed");
        }
        var principal = identity.getPrincipal();
        var id = claim(principal, "preferred_username", principal.getName());
        return new Actor(id, claim(principal, "name", id), identity.getRoles());
    }

    private static String claim(Principal principal, String name, String otherwise) {
        @Nullable String value = principal instanceof JsonWebToken token ? token.getClaim(name) : null;
        return value == null || value.isBlank() ? otherwise : value;
    }
}
