package dev.tocsin.notification.duty;

import dev.tocsin.notification.law.Applies;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The policy that says which decisions one person may not take alone. */
record FourEyes(Set<Kind> kinds) {

    /** A kind of decision for which a second person is asked; {@code NONE} only says that there is no such kind. */
    enum Kind {
        NOT_OWED,
        OWED,
        NONE
    }

    FourEyes {
        kinds = Set.copyOf(kinds);
    }

    /**
     * Says whether a second person has to confirm it. Confirming what the facts say already is one person's act; taking back
     * what needed two needs two.
     */
    boolean ask(String decision, Applies assessed, @Nullable Decision standing) {
        if (decision.equals(Decision.NOT_OWED)) {
            return kinds.contains(Kind.NOT_OWED) && assessed != Applies.NOT_OWED;
        }
        var takesBack = standing != null && standing.isNotOwed();
        return kinds.contains(Kind.OWED) || (takesBack && kinds.contains(Kind.NOT_OWED));
    }
}
