package dev.tocsin.notification.notice;

import dev.tocsin.notification.duty.Duties;
import dev.tocsin.notification.render.Page;
import dev.tocsin.notification.render.Rendering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the sending of notices and the recipient's page do to them; each call joins the caller's transaction. */
@ApplicationScoped
public class NoticePost {

    /** The kind of work that sends a notice; its id is the notice's. */
    public static final String WORK = "notice-dispatch";

    private final Notices notices;
    private final NoticeFiling filing;
    private final Drafts drafts;
    private final NoticeLog log;
    private final Duties duties;
    private final Clock clock;

    NoticePost(Notices notices, NoticeFiling filing, Drafts drafts, NoticeLog log, Duties duties, Clock clock) {
        this.notices = notices;
        this.filing = filing;
        this.drafts = drafts;
        this.log = log;
        this.duties = duties;
        this.clock = clock;
    }

    /** What goes out: where to, whether it is no exercise, its title and subject line, and the digest of its document. */
    public record Letter(UUID noticeId, String to, boolean real, String title, String subject, String digest) {}

    /** What the recipient reads. */
    public record Reading(
            UUID noticeId,
            Page page,
            String digest,
            @Nullable Receipt receipt) {}

    /** Returns what is to be sent; empty where it has been sent, or is not to be. The notice is held until the transaction ends. */
    @Transactional
    public Optional<Letter> awaiting(UUID id) {
        var notice = notices.hold(id);
        if (!notice.awaitsSending()) {
            return Optional.empty();
        }
        // What was free to go when it was asked for may have to wait by now.
        var waits = notice.outOfTurn() == null ? duties.waitsFor(notice.target().dutyId()) : Optional.<String>empty();
        if (waits.isPresent()) {
            failed(id, waits.get());
            return Optional.empty();
        }
        var to = Objects.requireNonNull(notice.recipient().address());
        var page = Pages.of(notice, drafts.form(notice), drafts.said(notice));
        return Optional.of(
                new Letter(id, to, notice.target().isReal(), notice.title(), page.subject(), notice.requireDigest()));
    }

    /** Returns the bytes of the document as they were approved. */
    @Transactional
    public byte[] document(UUID id) {
        return filing.frozen(id, Rendering.PDF);
    }

    /** Notes that the recipient's mail server took it: filed at that instant, and the duty met. */
    @Transactional
    public void sent(UUID id, Instant at) {
        var notice = notices.hold(id);
        if (!notice.awaitsSending()) {
            return;
        }
        var by = Objects.requireNonNull(notice.hands().dispatchedBy());
        notice.file(at, clock.instant());
        log.tell(notice, "sent", by, "Sent by e-mail to " + notice.recipient().name());
        duties.markMet(notice.target().dutyId(), at, by);
    }

    /** Notes that nobody will try any more to send it, until a person asks for it. */
    @Transactional
    public void failed(UUID id, String why) {
        var notice = notices.hold(id);
        if (notice.awaitsSending()) {
            notice.fail(why, clock.instant());
            log.tell(notice, "failed", "notification-service", why);
        }
    }

    /** Returns what the recipient reads, noting that it has done so. */
    @Transactional
    public Reading read(UUID id) {
        var notice = notices.hold(id);
        if (notice.read(clock.instant())) {
            log.tell(notice, "read", notice.recipient().name(), "Opened on the recipient's page");
        }
        var page = Pages.of(notice, drafts.form(notice), drafts.said(notice));
        return new Reading(id, page, notice.requireDigest(), notice.receipt());
    }

    /** Notes the recipient's receipt, once; refused with 409 a second time. */
    @Transactional
    public void acknowledge(UUID id, String reference, String name) {
        var notice = notices.hold(id);
        var now = clock.instant();
        notice.acknowledge(new Receipt(reference, now, name), now);
        log.tell(notice, "acknowledged", name, "Receipt " + reference + " given on the recipient's page");
        duties.markAcknowledged(notice.target().dutyId(), now, name);
    }
}
