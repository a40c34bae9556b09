package dev.tocsin.notification.duty;

import dev.tocsin.kit.problem.CommonProblem;
import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.notification.law.Force;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which duties a list shows, and in which order: by due instant, or as they arose. */
record DutyQuery(Filter filter, boolean byDue, @Nullable Cursor from, int rows) {

    /** What a client may narrow the list by. */
    record Filter(
            @Nullable UUID incident,
            List<DutyState> states,
            List<Force> forces,
            @Nullable String kind,
            boolean proposed,
            @Nullable Instant updatedSince) {}

    /** Reads the states of a query parameter, repeated or with commas. */
    static List<DutyState> states(List<String> words) {
        return parts(words)
                .map(word -> DutyState.of(word).orElseThrow(() -> refused("?state", "no state of a duty: " + word)))
                .toList();
    }

    /** Reads the forces of a query parameter, repeated or with commas. */
    static List<Force> forces(List<String> words) {
        return parts(words)
                .map(word -> Force.of(word).orElseThrow(() -> refused("?force", "no force of a rule: " + word)))
                .toList();
    }

    private static Stream<String> parts(List<String> words) {
        return words.stream()
                .flatMap(word -> Arrays.stream(word.split(",", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }

    /** Reads the order: due, or arisen where absent. */
    static boolean byDue(@Nullable String order) {
        if (order == null || order.equals("arisen")) {
            return false;
        }
        if (order.equals("due")) {
            return true;
        }
        throw refused("?order", "due or arisen");
    }

    /** Reads whether only duties with a decision that waits for a second person are asked for. */
    static boolean isProposed(@Nullable String decision) {
        if (decision != null && !decision.equals("proposed")) {
            throw refused("?decision", "proposed");
        }
        return decision != null;
    }

    List<Duty> list(DutyRows duties) {
        var conditions = new ArrayList<String>(List.of("1 = 1"));
        var values = new HashMap<String, Object>();
        if (filter.incident() != null) {
            conditions.add("incident.incidentId = :incident");
            values.put("incident", filter.incident());
        }
        if (!filter.states().isEmpty()) {
            conditions.add("state in :states");
            values.put("states", filter.states());
        }
        if (!filter.forces().isEmpty()) {
            conditions.add("source.force in :forces");
            values.put("forces", filter.forces());
        }
        if (filter.kind() != null) {
            conditions.add("incident.incidentKind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.proposed()) {
            conditions.add("proposal.decision is not null");
        }
        if (filter.updatedSince() != null) {
            conditions.add("updatedAt >= :since");
            values.put("since", filter.updatedSince());
        }
        var column = byDue ? "dueOrder" : "createdAt";
        if (from != null) {
            conditions.add("(%1$s > :at or (%1$s = :at and dutyId > :id))".formatted(column));
            values.put("at", from.instant(0));
            values.put("id", from.uuid(1));
        }
        return duties.find(String.join(" and ", conditions) + " order by " + column + ", dutyId", values)
                .page(0, rows + 1)
                .list();
    }

    Cursor cursor(Duty last) {
        return Cursor.of(byDue ? last.dueOrder() : last.createdAt(), last.dutyId());
    }

    private static Problem refused(String pointer, String message) {
        return new Problem(CommonProblem.REQUEST_INVALID, "The list cannot be narrowed so")
                .withErrors(List.of(new Fault(pointer, message)));
    }
}
