package dev.tocsin.kit.security;

import java.util.Set;

/**
 * Who does something: a person, a client of the API, or the system itself.
 *
 * @param id stable name of the account (the {@code preferred_username} claim)
 * @param name for people (the {@code name} claim, or the id)
 */
public record Actor(String id, String name, Set<String> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** A part of the system that acts by itself, for example {@code duty-clock}. */
    public static Actor system(String part) {
        return new Actor("system:" + part, part, Set.of());
    }

    /** True if the actor has the role. */
    public boolean is(String role) {
        return roles.contains(role);
    }
}
