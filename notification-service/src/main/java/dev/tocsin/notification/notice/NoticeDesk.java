package dev.tocsin.notification.notice;

import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.security.Actor;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.Page;
import dev.tocsin.kit.web.Versions;
import dev.tocsin.notification.NotificationProblem;
import dev.tocsin.notification.casefeed.Cases;
import dev.tocsin.notification.duty.Duties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The writing of notices: drafted for a duty, answered, submitted or sent back. */
@ApplicationScoped
class NoticeDesk {

    private final Notices notices;
    private final Drafts drafts;
    private final NoticeViews views;
    private final Stored stored;
    private final NoticeLog log;
    private final Duties duties;
    private final Addresses addresses;
    private final Cases cases;
    private final Clock clock;

    NoticeDesk(
            Notices notices,
            Drafts drafts,
            NoticeViews views,
            Stored stored,
            NoticeLog log,
            Duties duties,
            Addresses addresses,
            Cases cases,
            Clock clock) {
        this.notices = notices;
        this.drafts = drafts;
        this.views = views;
        this.stored = stored;
        this.log = log;
        this.duties = duties;
        this.addresses = addresses;
        this.cases = cases;
        this.clock = clock;
    }

    @Transactional
    Page<NoticeView> list(Notices.Filter filter, int limit) {
        var page =
                Page.of(notices.list(filter, limit), limit, notice -> Cursor.of(notice.createdAt(), notice.noticeId()));
        return new Page<>(page.items().stream().map(views::row).toList(), page.nextCursor());
    }

    @Transactional
    NoticeView get(UUID id) {
        return views.whole(notices.require(id));
    }

    @Transactional
    NoticeView draft(DraftNotice command, Actor by) {
        var duty = duties.require(command.dutyId());
        notices.ofDuty(duty.dutyId()).ifPresent(other -> {
            throw new Problem(NotificationProblem.NOTICE_EXISTS, "See notice " + other.noticeId())
                    .with("notice_id", other.noticeId());
        });
        var form = drafts.formFor(duty.ruleId())
                .orElseThrow(() -> new Problem(
                        NotificationProblem.NOTICE_FORM_UNKNOWN, "No form or letter for rule " + duty.ruleId()));
        var to = new Recipient(
                duty.recipientName(),
                duty.recipientCountry(),
                addresses.of(duty).orElse(null),
                null);
        var title = form.title() + ", " + cases.require(duty.incidentId()).reference();
        var notice = new Notice(Target.of(duty, form), title, to, by.id(), clock.instant());
        notices.persist(notice);
        duties.markDrafted(duty.dutyId(), notice.noticeId(), by.id());
        log.tell(notice, "drafted", by.id(), "Drafted for " + duty.citation());
        return views.whole(notice);
    }

    @Transactional
    NoticeView answer(UUID id, AnswerNotice command, @Nullable String ifMatch, Actor by) {
        var notice = hold(id, ifMatch);
        var answering = new Answering(
                drafts.form(notice),
                stored.answers(notice.answers()),
                notice.recipient().deliverTo());
        answering.take(command.answers());
        notice.answer(stored.write(answering.answers()), answering.deliverTo(), by.id(), clock.instant());
        notices.flush();
        return views.whole(notice);
    }

    @Transactional
    NoticeView submit(UUID id, @Nullable String ifMatch, Actor by) {
        var notice = hold(id, ifMatch);
        refuseGaps(views.missing(notice));
        notice.submit(stored.write(Said.of(drafts.draft(notice))), by.id(), clock.instant());
        log.tell(notice, "submitted", by.id(), "Submitted for approval");
        return views.whole(notice);
    }

    @Transactional
    NoticeView reject(UUID id, Because why, @Nullable String ifMatch, Actor by) {
        var notice = hold(id, ifMatch);
        notice.reject(clock.instant());
        var reason = why.reason();
        log.tell(notice, "rejected", by.id(), "Sent back" + (reason == null ? "" : ": " + reason));
        return views.whole(notice);
    }

    private Notice hold(UUID id, @Nullable String ifMatch) {
        var notice = notices.hold(id);
        Versions.require(ifMatch, notice.version());
        return notice;
    }

    static void refuseGaps(List<NoticeView.MissingField> missing) {
        if (!missing.isEmpty()) {
            throw new Problem(
                            NotificationProblem.NOTICE_INCOMPLETE, "Answer what is missing, or say why it is not known")
                    .withErrors(missing.stream()
                            .map(each -> new Fault("/answers/" + each.fieldId(), each.question()))
                            .toList());
        }
    }
}
