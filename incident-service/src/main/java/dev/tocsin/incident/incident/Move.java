package dev.tocsin.incident.incident;

import java.util.EnumSet;
import java.util.Set;

/** The lawful moves of an incident from one stage to the next. */
enum Move {
    ASSESS("assessed", Stage.ASSESSED),
    CONTAIN("contained", Stage.CONTAINED),
    RECOVER("recovered", Stage.RECOVERED),
    CLOSE("closed", Stage.CLOSED),
    REOPEN("reopened", Stage.ASSESSED);

    private final String deed;
    private final Stage to;

    Move(String deed, Stage to) {
        this.deed = deed;
        this.to = to;
    }

    boolean isLawfulFrom(Stage stage) {
        return from().contains(stage);
    }

    Stage to() {
        return to;
    }

    Set<Stage> from() {
        return switch (this) {
            case ASSESS -> EnumSet.of(Stage.DECLARED);
            case CONTAIN -> EnumSet.of(Stage.ASSESSED);
            case RECOVER -> EnumSet.of(Stage.CONTAINED);
            // From assessed, since an assessment may find that there was no breach; never without one.
            case CLOSE -> EnumSet.of(Stage.ASSESSED, Stage.RECOVERED);
            case REOPEN -> EnumSet.of(Stage.CLOSED);
        };
    }

    /** Past participle, for sentences: "was contained". */
    String deed() {
        return deed;
    }
}
