package dev.tocsin.incident.noticefeed;

import dev.tocsin.incident.incident.Chronicle;
import dev.tocsin.incident.incident.IncidentFacts;
import dev.tocsin.incident.timeline.NewEntry;
import dev.tocsin.kit.event.CloudEvent;
import dev.tocsin.kit.event.CloudEvents;
import dev.tocsin.kit.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Turns news of duties and notices into timeline entries, and a met duty into the fact that later stages of a law count from. */
@ApplicationScoped
class NoticeNews {
    static final String DUTIES = "tocsin.duties";
    static final String NOTICES = "tocsin.notices";

    private final Inbox inbox;
    private final CloudEvents events;
    private final Chronicle chronicle;
    private final IncidentFacts facts;

    NoticeNews(Inbox inbox, CloudEvents events, Chronicle chronicle, IncidentFacts facts) {
        this.inbox = inbox;
        this.events = events;
        this.chronicle = chronicle;
        this.facts = facts;
    }

    void takeDuty(String message) {
        inbox.consume(message, "timeline-of-duties", this::duty);
    }

    void takeNotice(String message) {
        inbox.consume(message, "timeline-of-notices", this::notice);
    }

    private void duty(CloudEvent event) {
        if (event.type().equals(DutiesAssessed.TYPE)) {
            // Open questions are no news for the timeline, but whoever looks at the board sees them change.
            chronicle.announce(DUTIES, events.data(event, DutiesAssessed.class).incidentId(), "duties-assessed");
            return;
        }
        if (event.type().equals(DutyReminded.TYPE)) {
            reminded(event);
            return;
        }
        var duty = events.data(event, DutyChanged.class);
        var change = duty.change();
        var entry = new NewEntry(
                duty.incidentId(),
                "duty-" + change.kind(),
                change.at().toInstant(),
                change.by(),
                DutySentence.of(duty),
                event.id());
        var rule = duty.rule();
        var lateness = duty.lateness();
        if (chronicle.write(entry, DUTIES)
                && rule != null
                && lateness != null
                && change.kind().equals("met")) {
            filed(duty.incidentId(), rule.id(), lateness.metAt(), change.by());
        }
    }

    private void reminded(CloudEvent event) {
        var reminder = events.data(event, DutyReminded.class);
        var entry = new NewEntry(
                reminder.incidentId(),
                "duty-reminded",
                reminder.at().toInstant(),
                "notification-service",
                reminder.sentence(),
                event.id());
        chronicle.write(entry, DUTIES);
    }

    private void notice(CloudEvent event) {
        var notice = events.data(event, NoticeChanged.class);
        var change = notice.change();
        var entry = new NewEntry(
                notice.incidentId(),
                "notice-" + change.kind(),
                change.at().toInstant(),
                change.by(),
                notice.sentence(),
                event.id());
        var filing = notice.filing();
        if (chronicle.write(entry, NOTICES) && filing != null) {
            filed(notice.incidentId(), notice.ruleId(), filing.filedAt(), change.by());
        }
    }

    // Contracts have no stages that count from a filing; their rule ids are "contract:" and the contract's id.
    private void filed(UUID incident, String rule, OffsetDateTime at, String by) {
        if (rule.indexOf(':') < 0) {
            facts.met(incident, rule, at.toInstant(), by);
        }
    }
}
