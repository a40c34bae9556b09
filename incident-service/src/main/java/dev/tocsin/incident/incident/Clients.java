package dev.tocsin.incident.incident;

import dev.tocsin.kit.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Says whose data an incident concerns. One event may hit many clients: then each has an incident of its own below a common parent, so that what is
 * recorded of one client is never seen by another.
 */
@ApplicationScoped
class Clients {
    private final Incidents incidents;
    private final Casebook casebook;
    private final IncidentNews news;
    private final Clock clock;

    Clients(Incidents incidents, Casebook casebook, IncidentNews news, Clock clock) {
        this.incidents = incidents;
        this.casebook = casebook;
        this.news = news;
        this.clock = clock;
    }

    /** Adds a client, and gives the incident that is the client's: the incident itself if it has no client yet, else one below the parent. */
    @Transactional
    IncidentView add(UUID id, UUID client, Actor by) {
        var incident = incidents.requireLocked(id);
        incident.requireOpen();
        if (client.equals(incident.clientPartyId())) {
            return incident.view();
        }
        var isAlone =
                incident.parentId() == null && incidents.childrenLocked(id).isEmpty();
        if (isAlone && incident.clientPartyId() == null) {
            return assign(incident, client, by);
        }
        var parent = parentOf(incident, by);
        return incidents.childOf(parent.id(), client).map(Incident::view).orElseGet(() -> child(parent, client, by));
    }

    private IncidentView assign(Incident incident, UUID client, Actor by) {
        var now = clock.instant();
        incident.assign(client, now);
        news.tell(incident, IncidentChanged.Change.of("linked", now, by.id(), "A client's data is concerned"));
        return incident.view();
    }

    private Incident parentOf(Incident incident, Actor by) {
        var parentId = incident.parentId();
        if (parentId != null) {
            return incidents.requireLocked(parentId);
        }
        // With a client of its own it cannot be the parent: its facts would be seen by the other client.
        return incident.clientPartyId() == null ? incident : raiseParent(incident, by);
    }

    private Incident raiseParent(Incident incident, Actor by) {
        var declaration = Declaration.like(incident.view(), by.id());
        var parent = casebook.open(declaration);
        casebook.tellDeclared(parent, declaration, null);
        var now = clock.instant();
        incident.place(parent.id(), now);
        var summary = "Now one of several incidents of " + parent.reference();
        news.tell(incident, IncidentChanged.Change.of("linked", now, by.id(), summary));
        return parent;
    }

    private IncidentView child(Incident parent, UUID client, Actor by) {
        var declaration = Declaration.like(parent.view(), by.id()).below(parent.id(), client);
        var child = casebook.open(declaration);
        casebook.tellDeclared(child, declaration, null);
        var now = clock.instant();
        parent.touch(now);
        var summary = "Another client is concerned: " + child.reference();
        news.tell(parent, IncidentChanged.Change.of("linked", now, by.id(), summary));
        return child.view();
    }
}
