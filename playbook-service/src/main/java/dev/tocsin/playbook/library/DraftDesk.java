package dev.tocsin.playbook.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.Page;
import dev.tocsin.kit.web.Versions;
import dev.tocsin.playbook.PlaybookProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps drafts, lets people mend them, and publishes those that nothing keeps out. */
@ApplicationScoped
class DraftDesk {
    private final Drafts drafts;
    private final Library library;
    private final Judge judge;
    private final ObjectMapper json;
    private final Clock clock;

    DraftDesk(Drafts drafts, Library library, Judge judge, ObjectMapper json, Clock clock) {
        this.drafts = drafts;
        this.library = library;
        this.judge = judge;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    DraftView add(String text, String by) {
        Draft draft = new Draft(Ids.next(), DraftText.of(text), by, clock.instant());
        drafts.persistAndFlush(draft);
        return view(draft);
    }

    @Transactional
    DraftView view(UUID id) {
        return view(drafts.require(id));
    }

    @Transactional
    Page<DraftView> page(@Nullable UUID after, int limit) {
        List<DraftView> views = drafts.open(after, limit + 1).stream()
                .map(draft -> DraftView.of(draft, judge.judged(draft.document(), NewPlaybook.ADDED), List.of(), false))
                .toList();
        return Page.of(views, limit, view -> Cursor.of(view.draftId()));
    }

    @Transactional
    DraftView change(UUID id, String text, @Nullable String ifMatch, String by) {
        Draft draft = requireOpen(id, ifMatch);
        draft.change(DraftText.of(text), by, clock.instant());
        drafts.flush();
        return view(draft);
    }

    /** Only what has no error gets into the library; there it is a version that never changes. */
    @Transactional
    PlaybookView publish(UUID id, @Nullable String ifMatch, String by) {
        Draft draft = requireOpen(id, ifMatch);
        PlaybookView view = library.add(new NewPlaybook(draft.document(), NewPlaybook.ADDED, by));
        draft.published(library.idOf(view.playbookId(), view.version()), by, clock.instant());
        drafts.flush();
        return view;
    }

    private Draft requireOpen(UUID id, @Nullable String ifMatch) {
        Draft draft = drafts.require(id);
        Versions.require(ifMatch, draft.version());
        if (draft.publishedAs() != null) {
            throw new Problem(PlaybookProblem.DRAFT_PUBLISHED, "Begin a new draft for a new version");
        }
        return draft;
    }

    private DraftView view(Draft draft) {
        List<DraftView.Note> notes = new ArrayList<>();
        try {
            json.readTree(draft.notes()).forEach(note -> notes.add(DraftView.Note.of(note)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return DraftView.of(draft, judge.judged(draft.document(), NewPlaybook.ADDED), notes, true);
    }
}
