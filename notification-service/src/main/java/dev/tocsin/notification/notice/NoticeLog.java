package dev.tocsin.notification.notice;

import dev.tocsin.kit.outbox.NewEvent;
import dev.tocsin.kit.outbox.Outbox;
import dev.tocsin.notification.notice.NoticeChanged.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Tells each change of a notice, in the transaction of the change. */
@ApplicationScoped
class NoticeLog {

    private final Notices notices;
    private final Outbox outbox;
    private final Clock clock;

    NoticeLog(Notices notices, Outbox outbox, Clock clock) {
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Flushes first, so that the event's sequence is the version of the change. */
    void tell(Notice notice, String kind, String by, String summary) {
        notices.flush();
        outbox.append(new NewEvent(
                NoticeChanged.TOPIC,
                notice.target().incidentId().toString(),
                NoticeChanged.TYPE,
                notice.noticeId().toString(),
                notice.version(),
                NoticeChanged.of(notice, new Change(kind, clock.instant(), by, summary))));
    }
}
