package dev.tocsin.playbook.run;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who answers a question, who gave that person a link if there was one, and in which roles it is answered. */
record Voter(String id, @Nullable String issuer, Predicate<String> holds) {
    /** Everyone who has a hand in the answer. */
    Set<String> hands() {
        return hands(id, issuer);
    }

    static Set<String> hands(String voter, @Nullable String issuer) {
        return issuer == null ? Set.of(voter) : Set.copyOf(List.of(voter, issuer));
    }
}
