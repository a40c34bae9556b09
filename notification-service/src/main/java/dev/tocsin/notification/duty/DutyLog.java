package dev.tocsin.notification.duty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.outbox.NewEvent;
import dev.tocsin.kit.outbox.Outbox;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;

/** Writes each change of a duty, in the transaction of the change, into its history and, as an event, into the outbox. */
@ApplicationScoped
class DutyLog {

    private final Moves moves;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Event<DutyTurned> turned;

    DutyLog(Moves moves, Outbox outbox, ObjectMapper json, Event<DutyTurned> turned) {
        this.moves = moves;
        this.outbox = outbox;
        this.json = json;
        this.turned = turned;
    }

    @ApplicationScoped
    static class Moves implements PanacheRepositoryBase<DutyMove, UUID> {}

    /** Writes the change of a duty that has been flushed, so that its version is that of the change. */
    void write(Duty duty, Turn turn, Reason reason) {
        keep(duty, turn, reason);
        turned.fire(new DutyTurned(DutySummary.of(duty)));
        outbox.append(new NewEvent(
                DutyChanged.TOPIC,
                duty.incident().incidentId().toString(),
                DutyChanged.TYPE,
                duty.dutyId().toString(),
                duty.version(),
                DutyChanged.of(duty, turn, reason)));
    }

    /** Writes the change of a duty into its history only: {@link #tell} tells of all such changes at once. */
    void remember(Duty duty, Turn turn, Reason reason) {
        keep(duty, turn, reason);
        if (turn.leavesOwed()) {
            turned.fire(new DutyTurned(DutySummary.of(duty)));
        }
    }

    private void keep(Duty duty, Turn turn, Reason reason) {
        moves.persist(new DutyMove(Ids.next(), duty.dutyId(), turn, reason, facts(reason.facts())));
    }

    void tell(DutiesAssessed assessed) {
        var incident = assessed.incidentId().toString();
        outbox.append(new NewEvent(
                DutyChanged.TOPIC,
                incident,
                DutiesAssessed.TYPE,
                incident,
                assessed.at().toEpochMilli(),
                assessed));
    }

    /** Returns the history of a duty, oldest first. */
    List<DutyMove> of(UUID duty) {
        return moves.list("dutyId = ?1 order by moveId", duty);
    }

    private String facts(List<FactChange> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Changed facts cannot be written", e);
        }
    }
}
