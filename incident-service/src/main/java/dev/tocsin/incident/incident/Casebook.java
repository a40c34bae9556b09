package dev.tocsin.incident.incident;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.tocsin.incident.fact.FactLedger;
import dev.tocsin.incident.fact.RecordFact;
import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.security.Actor;
import dev.tocsin.kit.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Declares incidents and moves them on. */
@ApplicationScoped
class Casebook {
    private final Incidents incidents;
    private final FactLedger facts;
    private final IncidentNews news;
    private final Clock clock;

    Casebook(Incidents incidents, FactLedger facts, IncidentNews news, Clock clock) {
        this.incidents = incidents;
        this.facts = facts;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    IncidentView declare(DeclareIncident command, Actor by) {
        var severity = command.severity() == null ? Severity.PENDING : Severity.ofWord(command.severity());
        var declaration = new Declaration(
                command.title(),
                command.kind() == null ? "real" : command.kind(),
                severity,
                command.category(),
                null,
                null,
                null,
                List.of(),
                by.id());
        return declare(declaration, command.clientPartyIds(), command.awareAt(), command.description());
    }

    /** One client or none gives one incident; several give a parent and one incident for each, told apart from the first moment on. */
    IncidentView declare(
            Declaration declaration,
            List<UUID> clients,
            @Nullable OffsetDateTime awareAt,
            @Nullable String description) {
        var single = clients.size() == 1 ? clients.getFirst() : null;
        var incident = open(declaration.of(single));
        if (awareAt != null) {
            aware(incident, awareAt, declaration.by());
        }
        tellDeclared(incident, declaration, description);
        if (clients.size() > 1) {
            for (var client : clients) {
                tellDeclared(open(declaration.below(incident.id(), client)), declaration, null);
            }
        }
        return incident.view();
    }

    @Transactional
    IncidentView move(UUID id, Move move, MoveCommand command) {
        var incident = incidents.requireLocked(id);
        Versions.require(command.ifMatch(), incident.version());
        var now = clock.instant();
        incident.move(move, command.summary(), now);
        var summary = sentence(move) + ": " + command.summary();
        news.tell(
                incident,
                IncidentChanged.Change.of("stage-changed", now, command.by().id(), summary));
        return incident.view();
    }

    @Transactional
    IncidentView rate(UUID id, RateIncident command, @Nullable String ifMatch, Actor by) {
        var incident = incidents.requireLocked(id);
        Versions.require(ifMatch, incident.version());
        incident.requireOpen();
        var before = incident.severity();
        var now = clock.instant();
        incident.rate(Severity.ofWord(command.severity()), now);
        var summary = "Severity " + before.word() + " to " + command.severity() + ": " + command.reason();
        news.tell(incident, IncidentChanged.Change.of("severity-changed", now, by.id(), summary));
        return incident.view();
    }

    /** Opens without telling anybody yet. */
    Incident open(Declaration declaration) {
        var now = clock.instant();
        var reference = incidents.nextReference(now.atZone(ZoneOffset.UTC).getYear());
        var incident = new Incident(Ids.next(), reference, declaration, now);
        incidents.persistAndFlush(incident);
        return incident;
    }

    private void aware(Incident incident, OffsetDateTime awareAt, String by) {
        // The text of the instant is kept, since its offset says where the person stood.
        var fact = new RecordFact(
                "timeline.aware_at",
                TextNode.valueOf(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(awareAt)),
                null,
                "stated at declaration",
                awareAt,
                null);
        facts.record(incident.id(), List.of(fact), by);
    }

    void tellDeclared(Incident incident, Declaration declaration, @Nullable String description) {
        var summary = "Declared: " + declaration.title() + (description == null ? "" : "\n" + description);
        news.tell(incident, IncidentChanged.Change.of("declared", clock.instant(), declaration.by(), summary));
    }

    private static String sentence(Move move) {
        return move.deed().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + move.deed().substring(1);
    }
}
