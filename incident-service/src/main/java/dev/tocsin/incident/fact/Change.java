package dev.tocsin.incident.fact;

import java.util.Objects;

/** What recording a fact does to the one recorded before. */
enum Change {
    /** Nothing new: the same value with the same certainty. */
    SAME,
    /** There was no value yet. */
    LEARNT,
    /** There was another one, so a reason is due. */
    CORRECTED;

    static Change of(RecordFact fact, KnownFact current) {
        var certainty = FactCheck.certaintyOf(fact);
        var value = fact.value() == null || fact.value().isNull() ? null : fact.value();
        if (current.certainty() == certainty && Objects.equals(current.value(), value)) {
            return SAME;
        }
        return current.certainty() == Certainty.UNKNOWN ? LEARNT : CORRECTED;
    }
}
