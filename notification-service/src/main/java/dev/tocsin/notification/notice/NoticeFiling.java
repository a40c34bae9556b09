package dev.tocsin.notification.notice;

import dev.tocsin.kit.problem.CommonProblem;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.security.Actor;
import dev.tocsin.kit.web.Versions;
import dev.tocsin.kit.work.Work;
import dev.tocsin.notification.duty.Duties;
import dev.tocsin.notification.render.Renderer;
import dev.tocsin.notification.render.Rendering;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The second pair of eyes and what follows: approval freezes the bytes, dispatch lets them go. */
@ApplicationScoped
class NoticeFiling {

    private final Notices notices;
    private final Renderings renderings;
    private final Drafts drafts;
    private final NoticeViews views;
    private final Renderer renderer;
    private final NoticeLog log;
    private final Duties duties;
    private final Work work;
    private final Clock clock;

    NoticeFiling(
            Notices notices,
            Renderings renderings,
            Drafts drafts,
            NoticeViews views,
            Renderer renderer,
            NoticeLog log,
            Duties duties,
            Work work,
            Clock clock) {
        this.notices = notices;
        this.renderings = renderings;
        this.drafts = drafts;
        this.views = views;
        this.renderer = renderer;
        this.log = log;
        this.duties = duties;
        this.work = work;
        this.clock = clock;
    }

    @ApplicationScoped
    static class Renderings implements PanacheRepositoryBase<StoredRendering, StoredRendering.Key> {}

    @Transactional
    NoticeView approve(UUID id, @Nullable String ifMatch, Actor by) {
        var notice = notices.hold(id);
        Versions.require(ifMatch, notice.version());
        notice.refuseWriter(by.id());
        // What was complete may lack the reason for a delay by now, or a fact that was withdrawn.
        NoticeDesk.refuseGaps(views.gaps(notice));
        notice.approve(freeze(notice), by.id(), clock.instant());
        duties.markApproved(notice.target().dutyId(), id, by.id());
        log.tell(notice, "approved", by.id(), "Approved; SHA-256 of the document: " + notice.requireDigest());
        return views.whole(notice);
    }

    @Transactional
    NoticeView dispatch(UUID id, @Nullable String outOfTurn, @Nullable String ifMatch, Actor by) {
        var notice = notices.hold(id);
        Versions.require(ifMatch, notice.version());
        if (notice.dispatch(by.id(), clock.instant())) {
            notice.goOutOfTurn(duties.takeTurn(notice.target().dutyId(), outOfTurn, by.id()) ? outOfTurn : null);
            work.schedule(NoticePost.WORK, id.toString(), clock.instant(), null);
            notices.flush();
        }
        return views.whole(notice);
    }

    /** Returns the frozen bytes, or those of the draft as it stands. */
    @Transactional
    byte[] rendering(UUID id, String word) {
        var kind = Rendering.of(word)
                .orElseThrow(() -> new Problem(CommonProblem.REQUEST_INVALID, "pdf, html, json or txt"));
        var notice = notices.require(id);
        return notice.state().isFrozen() ? frozen(id, kind) : render(notice, kind);
    }

    byte[] frozen(UUID id, Rendering kind) {
        return renderings.findById(new StoredRendering.Key(id, kind)).bytes();
    }

    /** Stores all renderings of the submitted words, and returns the digest of the document. */
    private String freeze(Notice notice) {
        Arrays.stream(Rendering.values()).forEach(kind -> {
            var bytes = render(notice, kind);
            renderings.persist(new StoredRendering(
                    new StoredRendering.Key(notice.noticeId(), kind), bytes, Digests.sha256(bytes)));
        });
        return Digests.sha256(frozen(notice.noticeId(), Rendering.PDF));
    }

    private byte[] render(Notice notice, Rendering kind) {
        return renderer.render(Pages.of(notice, drafts.form(notice), drafts.said(notice)), kind);
    }
}
