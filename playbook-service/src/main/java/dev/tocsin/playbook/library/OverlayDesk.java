package dev.tocsin.playbook.library;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.web.Versions;
import dev.tocsin.playbook.PlaybookProblem;
import dev.tocsin.playbook.cacao.OverlayPatch;
import dev.tocsin.playbook.cacao.PlaybookDiff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes variants of playbooks for clients; what comes of base and patch is checked like any playbook, and keeps where it came from. */
@ApplicationScoped
class OverlayDesk {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Overlays overlays;
    private final Library library;
    private final Editions editions;
    private final Clock clock;

    OverlayDesk(Overlays overlays, Library library, Editions editions, Clock clock) {
        this.overlays = overlays;
        this.library = library;
        this.editions = editions;
        this.clock = clock;
    }

    @Transactional
    List<OverlayView> list(String playbookId) {
        library.require(playbookId, null);
        return overlays.of(playbookId).stream().map(this::view).toList();
    }

    @Transactional
    OverlayView get(String playbookId, UUID client) {
        return view(overlays.of(playbookId, client).orElseThrow(() -> unknown(playbookId, client)));
    }

    @Transactional
    OverlayView put(String playbookId, UUID client, PutOverlay command, @Nullable String ifMatch, String by) {
        EditionRow base = library.require(playbookId, command.baseVersion());
        if (base.origin().equals(NewPlaybook.OVERLAY)) {
            throw new Problem(PlaybookProblem.OVERLAY_REFUSED, "It is an overlay itself")
                    .withErrors(List.of(new Fault("/base_version", "an overlay has no overlays")));
        }
        Overlay overlay = overlays.of(playbookId, client).orElse(null);
        if (overlay != null) {
            Versions.require(ifMatch, overlay.version());
        }
        UUID result = command.patch().isEmpty() ? null : result(base, client, command, by);
        var content = new Overlay.Content(
                base.id(), command.patch().toString(), result, command.reason(), by, clock.instant());
        if (overlay == null) {
            overlay = new Overlay(Ids.next(), playbookId, client, content);
        } else {
            overlay.become(content);
        }
        overlays.persistAndFlush(overlay);
        return view(overlay);
    }

    private UUID result(EditionRow base, UUID client, PutOverlay command, String by) {
        ObjectNode document = (ObjectNode) Documents.parsed(base.document());
        List<Fault> faults = OverlayPatch.flaws(document, command.patch()).stream()
                .map(flaw -> new Fault("/patch" + flaw.pointer(), flaw.message()))
                .toList();
        if (!faults.isEmpty()) {
            throw new Problem(PlaybookProblem.OVERLAY_REFUSED, faults.size() + " faults were found").withErrors(faults);
        }
        ObjectNode merged = OverlayPatch.merged(document, command.patch());
        Instant now = clock.instant();
        merged.put("id", idOf(base.playbookId(), client)).put("modified", TIME.format(now));
        merged.putArray("derived_from").add(base.playbookId());
        // The author of the base signed something else; who made this stands with the overlay.
        merged.remove("signatures");
        PlaybookView view = library.add(new NewPlaybook(merged.toString(), NewPlaybook.OVERLAY, by));
        return library.idOf(view.playbookId(), view.version());
    }

    private static String idOf(String playbookId, UUID client) {
        return "playbook--" + UUID.nameUUIDFromBytes((playbookId + " " + client).getBytes(StandardCharsets.UTF_8));
    }

    private OverlayView view(Overlay overlay) {
        EditionRow base = editions.findById(overlay.baseEdition());
        EditionRow result = overlay.resultEdition() == null ? null : editions.findById(overlay.resultEdition());
        return new OverlayView(
                overlay.playbookId(),
                overlay.clientPartyId(),
                PlaybookDiffView.Version.of(base),
                library.require(overlay.playbookId(), null).number() > base.number(),
                Documents.parsed(overlay.patch()),
                overlay.reason(),
                overlay.changedAt(),
                overlay.changedBy(),
                result == null ? null : result.playbookId(),
                result == null ? null : result.number(),
                result == null
                        ? List.of()
                        : PlaybookDiff.between(Documents.parsed(base.document()), Documents.parsed(result.document()))
                                .stream()
                                .filter(difference -> !difference.part().equals("playbook"))
                                .map(PlaybookDiffView.Difference::of)
                                .toList(),
                overlay.version());
    }

    private static Problem unknown(String playbookId, UUID client) {
        return new Problem(PlaybookProblem.OVERLAY_UNKNOWN, "No overlay of " + playbookId + " for " + client);
    }
}
