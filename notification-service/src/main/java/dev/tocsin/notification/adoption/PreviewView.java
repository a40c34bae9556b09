package dev.tocsin.notification.adoption;

import dev.tocsin.notification.assessment.Difference;
import dev.tocsin.notification.casefeed.Case;
import dev.tocsin.notification.law.RulePack;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a pack would change for open incidents, page by page.
 *
 * @param openIncidents all that there are
 * @param examined those that this page looked at
 * @param counts of the changes in this page
 * @param items the incidents of this page for which something changes
 * @param nextCursor where the next page starts; absent on the last
 */
record PreviewView(
        String name,
        String version,
        long openIncidents,
        int examined,
        Counts counts,
        List<IncidentChange> items,
        @Nullable String nextCursor) {

    /** How many incidents change, and how many duties come, go, turn (from possible to owed or back) and move in time. */
    record Counts(int incidents, int added, int removed, int turned, int moved) {}

    /** What changes for one incident. */
    record IncidentChange(UUID incidentId, String reference, String title, String kind, Difference duties) {

        static IncidentChange of(Case incident, Difference difference) {
            return new IncidentChange(
                    incident.incidentId(), incident.reference(), incident.title(), incident.kind(), difference);
        }
    }

    static PreviewView of(
            RulePack pack, long open, int examined, List<IncidentChange> changed, @Nullable String nextCursor) {
        var counts = new Counts(
                changed.size(),
                sum(changed, difference -> difference.added().size()),
                sum(changed, difference -> difference.removed().size()),
                sum(changed, difference -> difference.turned().size()),
                sum(changed, difference -> difference.moved().size()));
        return new PreviewView(pack.name(), pack.version(), open, examined, counts, changed, nextCursor);
    }

    private static int sum(List<IncidentChange> changed, ToIntFunction<Difference> count) {
        return changed.stream()
                .mapToInt(each -> count.applyAsInt(each.duties()))
                .sum();
    }
}
