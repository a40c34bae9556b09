package dev.tocsin.notification.notice;

import dev.tocsin.notification.casefeed.Case;
import dev.tocsin.notification.casefeed.Cases;
import dev.tocsin.notification.form.Field;
import dev.tocsin.notification.form.Filled;
import dev.tocsin.notification.notice.NoticeView.ChangedField;
import dev.tocsin.notification.notice.NoticeView.FieldView;
import dev.tocsin.notification.notice.NoticeView.MissingField;
import dev.tocsin.notification.notice.NoticeView.RecipientView;
import dev.tocsin.notification.notice.NoticeView.SourceView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows notices to people, with the facts behind each field. */
@ApplicationScoped
class NoticeViews {

    private static final String TEXT = "text";
    private static final String ADDRESS_LABEL = "Send to (e-mail address)";

    private final Drafts drafts;
    private final Notices notices;
    private final Cases cases;
    private final Stored stored;
    private final Deliveries deliveries;

    NoticeViews(Drafts drafts, Notices notices, Cases cases, Stored stored, Deliveries deliveries) {
        this.drafts = drafts;
        this.notices = notices;
        this.cases = cases;
        this.stored = stored;
        this.deliveries = deliveries;
    }

    /** What stands in the view beside the notice's own columns. */
    private record Inside(
            @Nullable List<FieldView> fields,
            @Nullable List<MissingField> missing,
            @Nullable List<ChangedField> changes,
            @Nullable List<Deliveries.Attempt> deliveries) {}

    NoticeView row(Notice notice) {
        return view(notice, new Inside(null, null, null, null));
    }

    NoticeView whole(Notice notice) {
        var said = drafts.said(notice);
        var incident = cases.require(notice.target().incidentId());
        var fields = new ArrayList<>(
                said.lines().stream().map(line -> field(line, incident)).toList());
        fields.add(address(notice));
        return view(
                notice, new Inside(fields, missing(notice), changes(notice, said), deliveries.of(notice.noticeId())));
    }

    /** Returns what the notice must say and does not; nothing once it is submitted. */
    List<MissingField> missing(Notice notice) {
        return notice.state() == NoticeState.DRAFT ? gaps(notice) : List.of();
    }

    /** Returns what a notice would lack if it were submitted now, wherever it stands. */
    List<MissingField> gaps(Notice notice) {
        var missing = new ArrayList<>(drafts.draft(notice).missing().stream()
                .map(NoticeViews::missing)
                .toList());
        if (notice.recipient().address() == null) {
            missing.add(new MissingField(
                    Answering.DELIVER_TO, ADDRESS_LABEL, "Which e-mail address does the notice go to?", false, null));
        }
        return missing;
    }

    private static MissingField missing(Field field) {
        return new MissingField(
                field.id(),
                field.label(),
                field.question(),
                field.mayBeUnknown(),
                field.source().paths().getFirst());
    }

    private static FieldView address(Notice notice) {
        var to = notice.recipient();
        var origin = to.deliverTo() != null ? Filled.Origin.ANSWER : Filled.Origin.FACTS;
        return new FieldView(
                Answering.DELIVER_TO,
                "Delivery",
                ADDRESS_LABEL,
                TEXT,
                true,
                to.address(),
                word(to.address() == null ? Filled.Origin.NOTHING : origin),
                null);
    }

    private static FieldView field(Said.Line line, Case incident) {
        var from = line.paths().isEmpty() ? null : source(line.paths().getFirst(), incident);
        var text = line.text().isBlank() ? null : line.text();
        return new FieldView(
                line.id(), line.heading(), line.label(), TEXT, line.required(), text, word(line.origin()), from);
    }

    private static SourceView source(String path, Case incident) {
        return incident.facts().stream()
                .filter(fact -> fact.path().equals(path) || fact.path().startsWith(path + "."))
                .findFirst()
                .map(fact -> new SourceView(
                        fact.path(),
                        fact.factId(),
                        fact.certainty(),
                        fact.source(),
                        fact.recordedAt(),
                        fact.recordedBy()))
                .orElseGet(() -> new SourceView(path, null, null, null, null, null));
    }

    private List<ChangedField> changes(Notice notice, Said now) {
        var before = notices.lastFiling(notice).map(Notice::said).map(stored::said);
        return before.map(filed -> now.lines().stream()
                        .map(line -> change(filed, line))
                        .filter(change -> !Objects.equals(change.before(), change.after()))
                        .toList())
                .orElse(List.of());
    }

    private static ChangedField change(Said filed, Said.Line line) {
        var before = filed.line(line.id()).map(Said.Line::text).filter(text -> !text.isBlank());
        return new ChangedField(
                line.id(), line.label(), before.orElse(null), line.text().isBlank() ? null : line.text());
    }

    private static NoticeView view(Notice notice, Inside inside) {
        var target = notice.target();
        var to = notice.recipient();
        var hands = notice.hands();
        return new NoticeView(
                notice.noticeId(),
                target.incidentId(),
                target.dutyId(),
                target.incidentKind(),
                target.ruleId(),
                target.formId(),
                notice.title(),
                notice.state().word(),
                target.dueAt(),
                target.zone(),
                notice.updatedAt(),
                new RecipientView(to.name(), to.country(), "e-mail", to.address()),
                inside.fields(),
                inside.missing(),
                inside.changes(),
                hands.draftedBy(),
                hands.submittedBy(),
                hands.approvedBy(),
                NoticeChanged.filing(notice),
                notice.receipt(),
                inside.deliveries(),
                notice.outOfTurn(),
                notice.failure(),
                notice.version());
    }

    private static String word(Filled.Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }
}
