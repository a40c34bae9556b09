package dev.tocsin.playbook.rehearsal;

import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.rehearsal.SupposingCast.Parting;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * What a run would do, with every command as it would go out. Nothing is sent, so outputs are not known: those that are not given are supposed, and
 * where a condition hangs on one each way is followed, with what has to hold for it. Complete is false if there are more ways than were followed.
 */
public record DryRun(List<Way> ways, boolean complete) {
    private static final int MOST_WAYS = 24;

    /** One way through the playbook. */
    public record Way(List<Supposition> suppositions, Report report) {}

    /** Follows the ways; given are outcomes and values that are not to be left to supposition. */
    public static DryRun of(
            Playbook playbook, Map<String, String> inputs, Instant now, Script given, Shelf shelf, Bounds bounds) {
        Deque<Map<Parting, String>> open = new ArrayDeque<>(List.of(Map.of()));
        List<Way> ways = new ArrayList<>();
        while (!open.isEmpty() && ways.size() < MOST_WAYS) {
            SupposingCast cast = new SupposingCast(given, open.remove());
            Report report = new Rehearsal(bounds, shelf, cast, now).play(playbook, inputs);
            ways.add(new Way(cast.suppositions(), report));
            open.addAll(cast.others());
        }
        return new DryRun(List.copyOf(ways), open.isEmpty());
    }
}
