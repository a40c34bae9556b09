package dev.tocsin.playbook.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.security.Actor;
import dev.tocsin.kit.security.Roles;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.Page;
import dev.tocsin.playbook.PlaybookProblem;
import dev.tocsin.playbook.cacao.DocumentReader;
import dev.tocsin.playbook.cacao.Tlp;
import dev.tocsin.playbook.signature.Verdict;
import dev.tocsin.playbook.signature.Verifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes playbooks out of the library as their markings allow, and takes bundles in: as a whole or not at all. */
@ApplicationScoped
class BundleDesk {
    private static final List<String> MAY_RELEASE = List.of(Roles.COMMANDER, Roles.PRIVACY_OFFICER, Roles.ADMIN);

    private final Library library;
    private final Editions editions;
    private final Exports exports;
    private final ObjectMapper json;
    private final Clock clock;

    BundleDesk(Library library, Editions editions, Exports exports, ObjectMapper json, Clock clock) {
        this.library = library;
        this.editions = editions;
        this.exports = exports;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    byte[] export(ExportPlaybooks command, Actor actor) {
        List<EditionRow> rows = command.playbooks().stream()
                .map(wanted -> library.require(wanted.playbookId(), wanted.version()))
                .distinct()
                .toList();
        refuse(rows, command.named(), actor);
        BundleWriter writer = new BundleWriter(json);
        rows.forEach(writer::add);
        Instant now = clock.instant();
        byte[] zip = writer.zip(actor.id(), command.named(), now);
        List<String> names =
                rows.stream().map(row -> row.playbookId() + " " + row.number()).toList();
        exports.persistAndFlush(new Export(
                Ids.next(), actor.id(), command.named(), String.join("\n", names), Bundle.digest(zip), now));
        return zip;
    }

    /** TLP 2.0: RED stays with those who have it; AMBER goes to named ones only, and not everybody may name them. */
    private static void refuse(List<EditionRow> rows, @Nullable String recipient, Actor actor) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Tlp level = Tlp.strictest(Documents.parsed(rows.get(i).document())).orElse(Tlp.CLEAR);
            String at = "/playbooks/" + i;
            if (level == Tlp.RED) {
                faults.add(new Fault(at, "it is TLP:RED and is never exported"));
            } else if (level == Tlp.AMBER || level == Tlp.AMBER_STRICT) {
                if (recipient == null) {
                    faults.add(new Fault("/recipient", "it is " + level.label() + " and goes to a named recipient only"));
                }
                if (MAY_RELEASE.stream().noneMatch(actor::is)) {
                    faults.add(new Fault(
                            at, "it is " + level.label() + ": only " + String.join(", ", MAY_RELEASE) + " may release it"));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new Problem(PlaybookProblem.MARKING_FORBIDS, "Its marking does not allow it").withErrors(faults);
        }
    }

    @Transactional
    Page<ExportView> page(@Nullable UUID before, int limit) {
        List<ExportView> views =
                exports.page(before, limit + 1).stream().map(ExportView::of).toList();
        return Page.of(views, limit, view -> Cursor.of(view.exportId()));
    }

    @Transactional
    ImportView take(byte[] zip, Actor actor) {
        List<Bundle.Item> items = new BundleReader(json).read(zip);
        List<Fault> faults = new ArrayList<>();
        List<ImportView.Imported> imported = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String at = "/playbooks/" + i;
            try {
                imported.add(take(items.get(i), at, actor));
            } catch (Problem problem) {
                if (problem.errors().isEmpty()) {
                    faults.add(new Fault(at, problem.detail()));
                }
                problem.errors()
                        .forEach(fault -> faults.add(new Fault(place(at, problem, fault), fault.message())));
            }
        }
        if (!faults.isEmpty()) {
            throw new Problem(PlaybookProblem.BUNDLE_REFUSED, faults.size() + " faults were found").withErrors(faults);
        }
        return new ImportView(imported);
    }

    private static String place(String at, Problem problem, Fault fault) {
        return problem.type() == PlaybookProblem.BUNDLE_REFUSED ? fault.pointer() : at + "/document" + fault.pointer();
    }

    private ImportView.Imported take(Bundle.Item item, String at, Actor actor) {
        String text = signed(item, at);
        JsonNode document = Objects.requireNonNull(DocumentReader.read(text).document());
        boolean isSame = document.path("id").asText().equals(item.entry().playbookId())
                && document.path("modified").asText().equals(item.entry().modified());
        if (!isSame) {
            throw refused(at + "/playbook_id", "the document is another playbook or version");
        }
        long before = editions.count("playbookId", item.entry().playbookId());
        PlaybookView view = library.add(new NewPlaybook(text, NewPlaybook.ADDED, actor.id()));
        boolean isNew = editions.count("playbookId", view.playbookId()) > before;
        return new ImportView.Imported(
                view.playbookId(),
                view.name(),
                view.version(),
                isNew,
                Objects.requireNonNullElse(view.warnings(), List.of()));
    }

    /** The document as it came; a signature that lies only beside it is put into it, once it has been found to fit. */
    private String signed(Bundle.Item item, String at) {
        JsonNode document = DocumentReader.read(item.document()).document();
        if (!(document instanceof ObjectNode object)) {
            throw refused(at + "/file", "it is not one JSON object");
        }
        Verifier verifier = new Verifier(clock.instant());
        boolean isAsItCame = true;
        for (int i = 0; i < item.signatures().size(); i++) {
            JsonNode signature = item.signatures().get(i);
            if (verifier.verifyDetached(document, signature).verdict() == Verdict.INVALID) {
                throw refused(at + "/signatures/" + i, "the signature does not fit the document");
            }
            boolean isThere = false;
            for (JsonNode known : document.path("signatures")) {
                isThere |= known.equals(signature);
            }
            if (!isThere) {
                object.withArray("/signatures").add(signature);
                isAsItCame = false;
            }
        }
        return isAsItCame ? item.document() : object.toString();
    }

    private static Problem refused(String pointer, String why) {
        return new Problem(PlaybookProblem.BUNDLE_REFUSED, "1 fault was found")
                .withErrors(List.of(new Fault(pointer, why)));
    }
}
