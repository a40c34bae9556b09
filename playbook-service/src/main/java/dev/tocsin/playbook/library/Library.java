package dev.tocsin.playbook.library;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.Page;
import dev.tocsin.playbook.PlaybookProblem;
import dev.tocsin.playbook.cacao.Playbook;
import dev.tocsin.playbook.run.machine.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The playbooks that runs can be made of; every version ever added stays, for the runs that keep it. */
@ApplicationScoped
public class Library {
    private final Editions editions;
    private final Overlays overlays;
    private final Judge judge;
    private final Clock clock;

    Library(Editions editions, Overlays overlays, Judge judge, Clock clock) {
        this.editions = editions;
        this.overlays = overlays;
        this.judge = judge;
        this.clock = clock;
    }

    /** The latest version of every playbook, or what stands in for it for the client whose data is concerned. */
    public List<Edition> latestFor(@Nullable UUID client) {
        Map<String, Edition> standIns = standIns(client);
        return editions.allLatest().stream()
                .map(row -> standIns.getOrDefault(row.playbookId(), edition(row)))
                .toList();
    }

    /** The latest version of a playbook, or what stands in for it for this client; a 404 problem if there is none. */
    public Edition latestFor(String playbookId, @Nullable UUID client) {
        EditionRow row = require(playbookId, null);
        return standIns(client).getOrDefault(row.playbookId(), edition(row));
    }

    private Map<String, Edition> standIns(@Nullable UUID client) {
        if (client == null) {
            return Map.of();
        }
        return overlays.inForce(client).stream()
                .collect(Collectors.toMap(
                        Overlay::playbookId,
                        overlay -> edition(editions.findById(overlay.resultEdition()), overlay.playbookId())));
    }

    /** The version with this id, which a run keeps. */
    public Edition require(UUID id) {
        return editions.findByIdOptional(id)
                .map(Library::edition)
                .orElseThrow(() -> new IllegalStateException("no edition " + id));
    }

    /** The version with this number, or the latest; a 404 problem if there is none. */
    public Edition numbered(String playbookId, @Nullable Integer version) {
        return edition(require(playbookId, version));
    }

    /** A version with another match extension in the place of its own; a 422 problem that names each fault by its place below /match. */
    public Playbook withMatch(String playbookId, @Nullable Integer version, JsonNode match) {
        return Documents.withMatch(require(playbookId, version).document(), match);
    }

    /** The version with this modified time, or the latest; empty if there is none, or the time cannot be read. */
    public Optional<Edition> find(String playbookId, @Nullable String modified) {
        if (modified == null) {
            return editions.latest(playbookId).map(Library::edition);
        }
        try {
            return editions.modifiedAt(playbookId, Instant.parse(modified)).map(Library::edition);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Adds a version; the same document again changes nothing. A version that is older than the latest is kept, but not made the latest. */
    @Transactional
    PlaybookView add(NewPlaybook from) {
        var checked = judge.checked(from);
        var header = checked.playbook().header();
        refuseCircle(checked.playbook());
        var known = editions.modifiedAt(header.id(), header.modified()).orElse(null);
        if (known == null) {
            known = store(from, checked);
        } else if (!known.digest().equals(from.digest())) {
            throw new Problem(
                    PlaybookProblem.PLAYBOOK_VERSION_TAKEN,
                    header.id() + " of " + header.modified() + " is in the library with another content");
        }
        return PlaybookView.of(known, checked.playbook().match().orElse(null), checked.findings(), checked.document());
    }

    private void refuseCircle(Playbook playbook) {
        if (Calls.leadBack(playbook, id -> find(id, null).map(Edition::playbook))) {
            throw new Problem(PlaybookProblem.PLAYBOOK_REFUSED, "1 fault was found")
                    .withErrors(List.of(new Fault("/workflow", "playbook call cycle: its calls lead back to itself")));
        }
    }

    private EditionRow store(NewPlaybook from, Documents.Checked checked) {
        var header = checked.playbook().header();
        var latest = editions.latest(header.id()).orElse(null);
        var number = editions.count("playbookId", header.id()) + 1;
        var row = new EditionRow(Ids.next(), Math.toIntExact(number), header, from, clock.instant());
        if (latest != null && latest.modified().isAfter(header.modified())) {
            row.outdated();
        } else if (latest != null) {
            latest.outdated();
            editions.flush();
        }
        editions.persistAndFlush(row);
        return row;
    }

    @Transactional
    PlaybookView view(String playbookId, @Nullable Integer version) {
        var row = require(playbookId, version);
        var judged = judge.judged(row.document(), row.origin());
        var match = Documents.stored(row.document()).match().orElse(null);
        return PlaybookView.of(row, match, judged.findings(), judged.document());
    }

    @Transactional
    Page<PlaybookView> page(@Nullable Cursor after, int limit) {
        var name = after == null ? "" : after.parts().getFirst();
        var id = after == null ? "" : after.parts().getLast();
        var views = editions.page(name, id, limit + 1).stream()
                .map(row -> PlaybookView.of(
                        row, Documents.stored(row.document()).match().orElse(null)))
                .toList();
        return Page.of(views, limit, view -> Cursor.of(view.name(), view.playbookId()));
    }

    /** The exact text of a version, as it was received. */
    @Transactional
    String document(String playbookId, @Nullable Integer version) {
        return require(playbookId, version).document();
    }

    UUID idOf(String playbookId, int version) {
        return require(playbookId, version).id();
    }

    EditionRow require(String playbookId, @Nullable Integer version) {
        var found = version == null ? editions.latest(playbookId) : editions.numbered(playbookId, version);
        return found.orElseThrow(() -> new Problem(
                PlaybookProblem.PLAYBOOK_UNKNOWN,
                "No playbook " + playbookId + (version == null ? "" : " of version " + version)));
    }

    private static Edition edition(EditionRow row) {
        return edition(row, row.playbookId());
    }

    private static Edition edition(EditionRow row, String family) {
        return new Edition(row.id(), row.number(), Documents.stored(row.document()), family);
    }
}
