package dev.tocsin.notification.duty;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.kit.security.Actor;
import dev.tocsin.kit.web.Page;
import dev.tocsin.notification.assessment.CaseAssessor;
import dev.tocsin.notification.assessment.ExplanationView;
import dev.tocsin.notification.casefeed.Case;
import dev.tocsin.notification.casefeed.Cases;
import dev.tocsin.notification.rulebook.LawBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows duties to people and explains them on the facts of now. */
@ApplicationScoped
class DutyDesk {

    private final DutyRows rows;
    private final DutyLog log;
    private final Cases cases;
    private final CaseAssessor assessor;
    private final LawBook law;
    private final Snoozes snoozes;
    private final ObjectMapper json;
    private final Clock clock;

    DutyDesk(
            DutyRows rows,
            DutyLog log,
            Cases cases,
            CaseAssessor assessor,
            LawBook law,
            Snoozes snoozes,
            ObjectMapper json,
            Clock clock) {
        this.rows = rows;
        this.log = log;
        this.cases = cases;
        this.assessor = assessor;
        this.law = law;
        this.snoozes = snoozes;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    Page<DutyView> list(DutyQuery query) {
        var page = query.list(rows);
        var incidents = cases.all(
                page.stream().map(duty -> duty.incident().incidentId()).collect(Collectors.toSet()));
        var queues = rows.ofIncidentsWaiting(page);
        var cut = Page.of(page, query.rows(), query::cursor);
        return new Page<>(
                cut.items().stream()
                        .map(duty -> DutyView.listed(
                                duty, beside(duty, incidents.get(duty.incident().incidentId()), queues)))
                        .toList(),
                cut.nextCursor());
    }

    @Transactional
    DutyView get(UUID id, Actor reader) {
        return explained(rows.require(id), reader);
    }

    @Transactional
    Page<MoveView> history(UUID id) {
        rows.require(id);
        List<MoveView> moves =
                log.of(id).stream().map(move -> MoveView.of(move, json)).toList();
        return new Page<>(moves, null);
    }

    private DutyView explained(Duty duty, Actor reader) {
        var incident = cases.find(duty.incident().incidentId()).orElse(null);
        var reading = new DutyView.Reading(
                incident == null ? null : explanation(duty, incident),
                snoozes.of(duty.dutyId(), reader.id()).orElse(null));
        return DutyView.whole(duty, beside(duty, incident, rows.ofIncidentsWaiting(List.of(duty))), reading);
    }

    private DutyView.Beside beside(Duty duty, @Nullable Case incident, List<Duty> others) {
        var ofIncident = others.stream()
                .filter(other ->
                        other.incident().incidentId().equals(duty.incident().incidentId()))
                .toList();
        return new DutyView.Beside(
                incident,
                Waiting.of(duty, ofIncident, clock.instant()),
                law.book().authorities());
    }

    private @Nullable ExplanationView explanation(Duty duty, Case incident) {
        var filings = Filings.ours(rows.ofIncident(incident.incidentId()));
        var rule = duty.source().ruleId();
        return assessor
                .assess(incident, filings, clock.instant(), each -> each.id().equals(rule))
                .duties()
                .stream()
                .filter(each -> Standing.key(each).equals(duty.key()))
                .findFirst()
                .map(each -> ExplanationView.of(each.explanation()))
                .orElse(null);
    }
}
