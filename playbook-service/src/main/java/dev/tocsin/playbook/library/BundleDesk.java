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
import dev.tocsin.playbook.cacao.Finding;
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
    private final Judge judge;
    private final ObjectMapper json;
    private final Clock clock;

    BundleDesk(Library library, Editions editions, Exports exports, Judge judge, ObjectMapper json, Clock clock) {
        this.library = library;
        this.editions = editions;
        this.exports = exports;
        this.judge = judge;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    byte[] export(ExportPlaybooks command, Actor actor) {
        List<EditionRow> rows = command.playbooks().stream()
                .map(wanted -> library.require(wanted.playbookId(), wanted.version()))
                .toList();
        refuse(rows, command.named(), actor);
        BundleWriter writer = new BundleWriter(json);
        rows.stream().distinct().forEach(writer::add);
        Instant now = clock.instant();
        byte[] zip = writer.zip(actor.id(), command.named(), now);
        List<String> names = rows.stream()
                .distinct()
                .map(row -> row.playbookId() + " " + row.number())
                .toList();
        exports.persistAndFlush(
                new Export(Ids.next(), actor.id(), command.named(), String.join("\n", names), Bundle.digest(zip), now));
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
                    faults.add(
                            new Fault("/recipient", "it is " + level.label() + " and goes to a named recipient only"));
                }
                if (MAY_RELEASE.stream().noneMatch(actor::is)) {
                    faults.add(new Fault(
                            at,
                            "it is " + level.label() + ": only " + String.join(", ", MAY_RELEASE) + " may release it"));
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
        List<NewPlaybook> documents = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String at = "/playbooks/" + i;
            var document = new NewPlaybook(signed(items.get(i), at, faults), NewPlaybook.ADDED, actor.id());
            documents.add(document);
            judge.judged(document.document(), document.origin()).findings().stream()
                    .filter(Finding::isError)
                    .map(finding -> new Fault(
                            at + "/document" + finding.pointer(), finding.message() + ". " + finding.hint() + "."))
                    .forEach(faults::add);
        }
        if (!faults.isEmpty()) {
            throw new Problem(PlaybookProblem.BUNDLE_REFUSED, faults.size() + " faults were found").withErrors(faults);
        }
        return new ImportView(documents.stream().map(this::added).toList());
    }

    private ImportView.Imported added(NewPlaybook document) {
        long before = editions.count();
        PlaybookView view = library.add(document);
        return new ImportView.Imported(
                view.playbookId(),
                view.name(),
                view.version(),
                editions.count() > before,
                Objects.requireNonNullElse(view.warnings(), List.of()));
    }

    /** The document as it came; a signature that lies only beside it is put into it, once it has been found to fit. */
    private String signed(Bundle.Item item, String at, List<Fault> faults) {
        JsonNode document = DocumentReader.read(item.document()).document();
        if (!(document instanceof ObjectNode object)) {
            return item.document();
        }
        boolean isSame = document.path("id").asText().equals(item.entry().playbookId())
                && document.path("modified").asText().equals(item.entry().modified());
        if (!isSame) {
            faults.add(new Fault(at + "/playbook_id", "the document is another playbook or version"));
        }
        ObjectNode whole = object.deepCopy();
        Verifier verifier = new Verifier(clock.instant());
        for (int i = 0; i < item.signatures().size(); i++) {
            JsonNode signature = item.signatures().get(i);
            if (verifier.verifyDetached(document, signature).verdict() == Verdict.INVALID) {
                faults.add(new Fault(at + "/signatures/" + i, "the signature does not fit the document"));
            } else if (!contains(document.path("signatures"), signature)) {
                whole.withArray("/signatures").add(signature);
            }
        }
        return whole.equals(object) ? item.document() : whole.toString();
    }

    private static boolean contains(JsonNode list, JsonNode wanted) {
        for (JsonNode item : list) {
            if (item.equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
