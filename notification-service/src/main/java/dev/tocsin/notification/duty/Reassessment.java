package dev.tocsin.notification.duty;

import dev.tocsin.notification.assessment.CaseAssessor;
import dev.tocsin.notification.casefeed.Case;
import dev.tocsin.notification.casefeed.CaseChanged;
import dev.tocsin.notification.casefeed.Cases;
import dev.tocsin.notification.law.Applies;
import dev.tocsin.notification.partyfeed.ContractsChanged;
import dev.tocsin.notification.rulebook.LawBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks at all duties of an incident again when a fact, a contract or a filing has changed, and writes down what moved and why. */
@ApplicationScoped
class Reassessment {

    private static final String US = "notification-service";

    private final Cases cases;
    private final CaseAssessor assessor;
    private final LawBook law;
    private final Holds holds;
    private final DutyRows rows;
    private final DutyLog log;
    private final Clock clock;

    Reassessment(
            Cases cases, CaseAssessor assessor, LawBook law, Holds holds, DutyRows rows, DutyLog log, Clock clock) {
        this.cases = cases;
        this.assessor = assessor;
        this.law = law;
        this.holds = holds;
        this.rows = rows;
        this.log = log;
        this.clock = clock;
    }

    /** A change of one duty that is still to be written. */
    private record Pending(Duty duty, Turn turn, Reason reason) {}

    void onCase(@Observes CaseChanged event) {
        var now = event.now();
        holds.client(now.clientPartyId());
        var change = now.change();
        var words = event.before() == null ? "the incident was declared: " + change.summary() : change.summary();
        run(now, new Reason(clock.instant(), change.by(), words, FactChanges.between(event.before(), now)));
    }

    void onContracts(@Observes ContractsChanged event) {
        for (var controller : event.controllers().stream().sorted().toList()) {
            holds.client(controller);
            for (var incident : cases.openOf(controller)) {
                var words = "the register changed: " + event.party().name();
                run(incident, Reason.plain(clock.instant(), US, words));
            }
        }
    }

    /** Looks again because the book has changed. */
    void byNewBook(UUID incident, Reason reason) {
        holds.incident(incident);
        run(cases.requireAnew(incident), reason);
    }

    /** Looks again after a filing of ours: later stages count from it. */
    void afterFiling(Case incident, Reason reason) {
        run(incident, reason);
    }

    private void run(Case incident, Reason reason) {
        holds.incident(incident.incidentId());
        law.newest();
        var kept = new LinkedHashMap<Standing.Key, Duty>();
        rows.ofIncident(incident.incidentId()).forEach(duty -> kept.put(duty.key(), duty));
        var assessed = assessor.assess(incident, Filings.ours(kept.values()), reason.at());
        var pending = new ArrayList<Pending>();
        for (var assessment : assessed.duties()) {
            var standing = Standing.of(assessment);
            var duty = kept.remove(standing.key());
            if (duty == null) {
                arise(incident, standing, reason).ifPresent(pending::add);
            } else {
                turn(duty, standing, reason).ifPresent(pending::add);
                Filings.onSheet(assessment, assessed.facts())
                        .flatMap(filedAt -> meet(duty, filedAt, reason))
                        .ifPresent(pending::add);
            }
        }
        kept.values()
                .forEach(duty -> duty.vanish(reason.at())
                        .ifPresent(turn -> pending.add(new Pending(duty, turn, because(duty, null, reason)))));
        write(incident.incidentId(), pending, reason);
    }

    private Optional<Pending> arise(Case incident, Standing standing, Reason reason) {
        if (standing.applies() == Applies.NOT_OWED) {
            return Optional.empty();
        }
        var duty = new Duty(CaseRef.of(incident), standing, reason.at());
        rows.persist(duty);
        return Optional.of(
                new Pending(duty, new Turn("arose", null, duty.state().word()), because(duty, null, reason)));
    }

    private Optional<Pending> turn(Duty duty, Standing standing, Reason reason) {
        var before = duty.grounds();
        return duty.assess(standing, reason.at()).map(turn -> new Pending(duty, turn, because(duty, before, reason)));
    }

    private static Optional<Pending> meet(Duty duty, Instant filedAt, Reason reason) {
        return duty.state().isOpen()
                ? Optional.of(new Pending(
                        duty,
                        duty.meet(filedAt, reason.at()),
                        Reason.plain(reason.at(), reason.by(), "a filing at " + filedAt + " was recorded")))
                : Optional.empty();
    }

    private static Reason because(Duty duty, @Nullable Grounds before, Reason reason) {
        var paths = new ArrayList<>(duty.grounds().pathSet());
        if (before != null) {
            paths.addAll(before.pathSet());
        }
        return reason.concerning(paths);
    }

    /** Changes of what is only possible are many, and are told in one event. */
    private void write(UUID incident, List<Pending> pending, Reason reason) {
        if (pending.isEmpty()) {
            return;
        }
        rows.flush();
        var quiet = new ArrayList<Turn>();
        for (var each : pending) {
            if (each.turn().isQuiet(each.duty().state())) {
                log.remember(each.duty(), each.turn(), each.reason());
                quiet.add(each.turn());
            } else {
                log.write(each.duty(), each.turn(), each.reason());
            }
        }
        if (!quiet.isEmpty()) {
            log.tell(DutiesAssessed.of(incident, reason, quiet));
        }
    }
}
