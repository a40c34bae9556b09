package dev.tocsin.notification.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tocsin.notification.casefeed.Case;
import dev.tocsin.notification.casefeed.Cases;
import dev.tocsin.notification.duty.Duties;
import dev.tocsin.notification.duty.DutySummary;
import dev.tocsin.notification.form.Draft;
import dev.tocsin.notification.form.Drafting;
import dev.tocsin.notification.form.Form;
import dev.tocsin.notification.form.Forms;
import dev.tocsin.notification.form.Known;
import dev.tocsin.notification.partyfeed.Parties;
import dev.tocsin.notification.partyfeed.Party;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Fills the form of a notice from what is known at this moment; to be asked within a transaction. */
@ApplicationScoped
class Drafts {

    private final Forms forms = Forms.load();
    private final Cases cases;
    private final Parties parties;
    private final Duties duties;
    private final Stored stored;
    private final Notices notices;
    private final Clock clock;

    Drafts(Cases cases, Parties parties, Duties duties, Stored stored, Notices notices, Clock clock) {
        this.cases = cases;
        this.parties = parties;
        this.duties = duties;
        this.stored = stored;
        this.notices = notices;
        this.clock = clock;
    }

    /** Finds the form that a rule's notice is built on. */
    Optional<Form> formFor(String rule) {
        return forms.forRule(rule);
    }

    Form form(Notice notice) {
        return forms.require(notice.target().formId());
    }

    /** Returns what the notice would say if it were submitted now. */
    Draft draft(Notice notice) {
        var target = notice.target();
        var incident = cases.require(target.incidentId());
        var duty = duties.require(target.dutyId());
        var due = target.dueAt();
        var late = due != null && clock.instant().isAfter(due);
        var update = notices.lastFiling(notice).isPresent() || duty.phase().contains("update");
        return new Drafting(
                        known(incident, duty), stored.answers(notice.answers()), ZoneId.of(target.zone()), late, update)
                .fill(form(notice));
    }

    /** Returns the submitted words, or those of the draft as it stands. */
    Said said(Notice notice) {
        var submitted = notice.said();
        return submitted == null ? Said.of(draft(notice)) : stored.said(submitted);
    }

    private Known known(Case incident, DutySummary duty) {
        Map<String, JsonNode> others = new HashMap<>();
        var client = incident.clientPartyId();
        if (client != null) {
            parties.find(client).ifPresent(party -> describe(party, others));
        }
        others.put("case.reference", TextNode.valueOf(incident.reference()));
        others.put("duty.citation", TextNode.valueOf(duty.citation()));
        others.put("duty.phase", TextNode.valueOf(duty.phase()));
        others.putAll(incident.noticeFacts());
        return new Known(incident.factSheet(), others);
    }

    private static void describe(Party party, Map<String, JsonNode> others) {
        others.put("client.name", TextNode.valueOf(party.name()));
        party.contacts().stream()
                .filter(contact -> contact.email() != null)
                .findFirst()
                .ifPresent(contact -> {
                    var name = contact.name();
                    if (name != null) {
                        others.put("client.contact.name", TextNode.valueOf(name));
                    }
                    others.put("client.contact.email", TextNode.valueOf(contact.email()));
                });
    }
}
