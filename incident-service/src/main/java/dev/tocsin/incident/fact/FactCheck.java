package dev.tocsin.incident.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks facts before any is recorded, and names every fault by JSON pointer. */
final class FactCheck {
    private static final int MAX_SOURCE = 1000;

    private final FactPaths paths;

    FactCheck(FactPaths paths) {
        this.paths = paths;
    }

    /**
     * All faults of a request; none if it may be recorded.
     *
     * @param current what is recorded now, by path
     */
    List<ValueFault> faults(List<RecordFact> facts, Map<String, KnownFact> current) {
        var faults = new ArrayList<ValueFault>();
        var seen = new HashSet<String>();
        for (var i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            var pointer = "/facts/" + i;
            var path = fact.path();
            if (path == null) {
                faults.add(new ValueFault(pointer + "/path", "must name the fact"));
                continue;
            }
            if (!seen.add(path)) {
                faults.add(new ValueFault(pointer + "/path", "is recorded twice in one request"));
            }
            one(fact, path, pointer, faults);
            reason(fact, current.get(path), pointer, faults);
        }
        return faults;
    }

    private void one(RecordFact fact, String path, String pointer, List<ValueFault> faults) {
        if (FactPaths.isFiling(path)) {
            faults.add(new ValueFault(pointer + "/path", "is recorded by Tocsin when a notice meets its duty"));
            return;
        }
        var check = paths.check(path);
        if (check.isEmpty()) {
            faults.add(new ValueFault(pointer + "/path", "is no fact that rules or notices know"));
            return;
        }
        text(fact.source(), pointer + "/source", faults);
        text(fact.reason(), pointer + "/reason", faults);
        if (fact.learntAt() != null && !Checks.isInReach(fact.learntAt().getYear())) {
            faults.add(new ValueFault(pointer + "/learnt_at", Checks.REACH));
        }
        var certainty = certaintyOf(fact);
        if (certainty == null) {
            faults.add(
                    new ValueFault(pointer + "/certainty", "must be one of known, estimated, unknown, not_applicable"));
            return;
        }
        value(fact.value(), certainty, check.get(), new Place(pointer + "/value", faults));
    }

    private record Place(String pointer, List<ValueFault> faults) {}

    private static void value(@Nullable JsonNode value, Certainty certainty, Check check, Place place) {
        var isThere = value != null && !value.isNull();
        if (certainty.hasValue() && !isThere) {
            place.faults.add(new ValueFault(place.pointer, "must be there, or the certainty say that it is unknown"));
        } else if (!certainty.hasValue() && isThere) {
            place.faults.add(
                    new ValueFault(place.pointer, "must be absent where the certainty is " + certainty.word()));
        } else if (value != null && isThere) {
            nul(value, place);
            check.run(value, place.pointer, place.faults);
        }
    }

    // PostgreSQL's jsonb refuses the character NUL.
    private static void nul(JsonNode value, Place place) {
        if (value.toString().contains("\\u0000")) {
            place.faults.add(new ValueFault(place.pointer, "must not hold the character NUL"));
        }
    }

    private static void reason(RecordFact fact, @Nullable KnownFact current, String pointer, List<ValueFault> faults) {
        var hasReason = fact.reason() != null && !fact.reason().isBlank();
        if (current != null && !hasReason && Change.of(fact, current) == Change.CORRECTED) {
            faults.add(new ValueFault(pointer + "/reason", "must say why it replaces what was recorded before"));
        }
    }

    private static void text(@Nullable String text, String pointer, List<ValueFault> faults) {
        if (text != null && (text.length() > MAX_SOURCE || text.indexOf('\u0000') >= 0)) {
            faults.add(new ValueFault(pointer, "must not be longer than " + MAX_SOURCE + " characters or hold NUL"));
        }
    }

    static @Nullable Certainty certaintyOf(RecordFact fact) {
        return fact.certainty() == null
                ? Certainty.KNOWN
                : Certainty.ofWord(fact.certainty()).orElse(null);
    }
}
