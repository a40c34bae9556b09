package dev.tocsin.incident.fact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tocsin.incident.IncidentProblem;
import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records facts and reads them back. Joins the caller's transaction, which holds the lock on the incident. */
@ApplicationScoped
public class FactLedger {
    private final FactEntries entries;
    private final Clock clock;
    private final Words words = Words.load();
    private final FactPaths paths = new FactPaths(words);
    private final FactCheck check = new FactCheck(paths);

    FactLedger(FactEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** The words that facts may use. */
    public Words words() {
        return words;
    }

    /**
     * Records facts, all or none, and gives the paths that are new or changed; a fact that is recorded already makes nothing new.
     *
     * @throws Problem with every fault named by JSON pointer
     */
    public List<String> record(UUID incident, List<RecordFact> facts, String by) {
        var current = byPath(incident);
        var known = current.values().stream().collect(Collectors.toMap(FactEntry::path, FactEntry::known));
        var faults = check.faults(facts, known);
        if (!faults.isEmpty()) {
            throw new Problem(IncidentProblem.FACTS_FAULTY, "None of the facts was recorded")
                    .withErrors(faults.stream()
                            .map(fault -> new Fault(fault.pointer(), fault.message()))
                            .toList());
        }
        var now = clock.instant();
        var changed = new ArrayList<String>();
        for (var fact : facts) {
            var recorded = recorded(fact, now, by);
            if (write(incident, recorded, fact, current)) {
                changed.add(recorded.path());
            }
        }
        entries.flush();
        return changed;
    }

    /** Records that a duty was met; the first filing counts, a later one of the same rule changes nothing. */
    public boolean recordFiling(UUID incident, String rule, Instant metAt, String by) {
        var path = "filed." + rule;
        if (byPath(incident).containsKey(path)) {
            return false;
        }
        var now = clock.instant();
        var fact = new RecordedFact(
                path,
                TextNode.valueOf(metAt.toString()),
                Certainty.KNOWN,
                "a notice that met the duty",
                metAt,
                now,
                by,
                null);
        entries.persistAndFlush(new FactEntry(Ids.next(), incident, fact, null));
        return true;
    }

    /** The current facts of an incident, its parent's among them where it has none of its own, ordered by path. */
    public List<FactView> current(UUID incident, @Nullable UUID parent) {
        return effective(incident, parent).values().stream()
                .map(FactEntry::view)
                .sorted((one, other) -> one.path().compareTo(other.path()))
                .toList();
    }

    /** The fact sheet of an incident, from its own facts and its parent's. */
    public FactSheet sheet(UUID incident, @Nullable UUID parent) {
        var facts = effective(incident, parent).values().stream()
                .map(FactEntry::known)
                .toList();
        return FactSheet.of(facts, paths);
    }

    /** All that was ever recorded, of one path or of all, oldest first. */
    public List<FactView> history(UUID incident, @Nullable String path) {
        return entries.history(incident, path).stream().map(FactEntry::view).toList();
    }

    private Map<String, FactEntry> effective(UUID incident, @Nullable UUID parent) {
        var facts = new LinkedHashMap<String, FactEntry>();
        if (parent != null) {
            facts.putAll(byPath(parent));
        }
        facts.putAll(byPath(incident));
        return facts;
    }

    private Map<String, FactEntry> byPath(UUID incident) {
        return entries.current(incident).stream()
                .collect(Collectors.toMap(FactEntry::path, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private boolean write(UUID incident, RecordedFact recorded, RecordFact asked, Map<String, FactEntry> current) {
        var before = current.get(recorded.path());
        if (before != null) {
            if (Change.of(asked, before.known()) == Change.SAME) {
                return false;
            }
            before.supersede(recorded.recordedAt());
            // Before the new one goes in: only one may be current.
            entries.flush();
        }
        entries.persist(new FactEntry(Ids.next(), incident, recorded, before));
        return true;
    }

    private static RecordedFact recorded(RecordFact fact, Instant now, String by) {
        var certainty = FactCheck.certaintyOf(fact);
        var path = fact.path();
        if (certainty == null || path == null) {
            throw new IllegalStateException("Facts are recorded after they have been checked");
        }
        return new RecordedFact(
                path,
                valueOf(fact),
                certainty,
                blankToNull(fact.source()),
                fact.learntAt() == null ? now : fact.learntAt().toInstant(),
                now,
                by,
                blankToNull(fact.reason()));
    }

    private static @Nullable JsonNode valueOf(RecordFact fact) {
        return fact.value() == null || fact.value().isNull() ? null : fact.value();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
