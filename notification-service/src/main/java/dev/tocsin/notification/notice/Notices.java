package dev.tocsin.notification.notice;

import dev.tocsin.kit.problem.Problem;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.notification.NotificationProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notices as they are kept. */
@ApplicationScoped
class Notices implements PanacheRepositoryBase<Notice, UUID> {

    /** What a list shows; null for all. */
    record Filter(
            @Nullable UUID incident,
            @Nullable NoticeState state,
            @Nullable Cursor from) {}

    Notice require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /** Returns the notice for a change: nobody else changes it until the transaction ends. */
    Notice hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(id));
    }

    Optional<Notice> ofDuty(UUID duty) {
        return find("target.dutyId", duty).firstResultOptional();
    }

    /** Returns the last filing of the incident on that form, other than the notice itself. */
    Optional<Notice> lastFiling(Notice but) {
        return find(
                        "target.incidentId = ?1 and target.formId = ?2 and noticeId <> ?3 and filedAt is not null"
                                + " and recipient.name = ?4 order by filedAt desc",
                        but.target().incidentId(),
                        but.target().formId(),
                        but.noticeId(),
                        but.recipient().name())
                .firstResultOptional();
    }

    List<Notice> list(Filter filter, int rows) {
        var conditions = new ArrayList<String>(List.of("1 = 1"));
        var values = new HashMap<String, Object>();
        if (filter.incident() != null) {
            conditions.add("target.incidentId = :incident");
            values.put("incident", filter.incident());
        }
        if (filter.state() != null) {
            conditions.add("state = :state");
            values.put("state", filter.state());
        }
        if (filter.from() != null) {
            conditions.add("(createdAt > :at or (createdAt = :at and noticeId > :id))");
            values.put("at", filter.from().instant(0));
            values.put("id", filter.from().uuid(1));
        }
        return find(String.join(" and ", conditions) + " order by createdAt, noticeId", values)
                .page(0, rows + 1)
                .list();
    }

    private static Problem unknown(UUID id) {
        return new Problem(NotificationProblem.NOTICE_UNKNOWN, "No notice " + id);
    }
}
