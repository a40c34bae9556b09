package dev.tocsin.incident.fact;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

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
        if (current.certainty() == certainty && same(current.value(), value)) {
            return SAME;
        }
        return current.certainty() == Certainty.UNKNOWN ? LEARNT : CORRECTED;
    }

    private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        // Numbers are the same whatever type Jackson chose for them.
        return one.equals(Change::compare, other);
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }
}
