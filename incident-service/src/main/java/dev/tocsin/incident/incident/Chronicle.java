package dev.tocsin.incident.incident;

import dev.tocsin.incident.stream.Changes;
import dev.tocsin.incident.timeline.NewEntry;
import dev.tocsin.incident.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes what other services tell into the timeline of an incident, and lets the browsers know. Joins the caller's transaction. */
@ApplicationScoped
public class Chronicle {
    private static final Logger LOG = Logger.getLogger(Chronicle.class);

    private final Incidents incidents;
    private final Timeline timeline;
    private final Changes changes;

    Chronicle(Incidents incidents, Timeline timeline, Changes changes) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.changes = changes;
    }

    /** Writes the entry; false if there is no such incident here. */
    public boolean write(NewEntry entry, String topic) {
        if (incidents.count("id", entry.incidentId()) == 0) {
            LOG.warnf("news of an unknown incident topic=%s incident=%s", topic, entry.incidentId());
            return false;
        }
        timeline.append(entry);
        changes.announce(topic, entry.incidentId(), entry.kind());
        return true;
    }

    /** Lets the browsers know of something that is no news for the timeline. */
    public void announce(String topic, UUID incident, String kind) {
        changes.announce(topic, incident, kind);
    }
}
