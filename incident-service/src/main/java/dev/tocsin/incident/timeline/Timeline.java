package dev.tocsin.incident.timeline;

import dev.tocsin.incident.stream.Changes;
import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened in an incident, ordered by when it happened. */
@ApplicationScoped
public class Timeline {
    private static final UUID FIRST = new UUID(0, 0);
    // Before anything that could be remembered, and within PostgreSQL's range.
    private static final Instant START = Instant.parse("0001-01-01T00:00:00Z");

    private final TimelineEntries entries;
    private final Changes changes;
    private final Clock clock;

    Timeline(TimelineEntries entries, Changes changes, Clock clock) {
        this.entries = entries;
        this.changes = changes;
        this.clock = clock;
    }

    /** Writes an entry in the caller's transaction; one for each source event. */
    @Transactional
    public void append(NewEntry entry) {
        var eventId = entry.sourceEventId();
        if (eventId == null || !entries.has(entry.incidentId(), eventId)) {
            entries.persist(new TimelineEntry(Ids.next(), entry, clock.instant()));
        }
    }

    @Transactional
    TimelineEntryView note(UUID incident, AddNote note, String actor) {
        var now = clock.instant();
        var occurredAt = note.occurredAt() == null ? now : note.occurredAt().toInstant();
        var kind = note.kind() == null ? "note" : note.kind();
        var entry =
                new TimelineEntry(Ids.next(), new NewEntry(incident, kind, occurredAt, actor, note.text(), null), now);
        entries.persistAndFlush(entry);
        changes.announce("timeline", incident, "note-added");
        return entry.view();
    }

    @Transactional
    Page<TimelineEntryView> page(UUID incident, @Nullable Cursor after, int limit) {
        var from = after == null ? START : after.instant(0);
        var fromId = after == null ? FIRST : after.uuid(1);
        var rows = entries.after(incident, from, fromId, limit + 1).stream()
                .map(TimelineEntry::view)
                .toList();
        return Page.of(rows, limit, entry -> Cursor.of(entry.occurredAt(), entry.entryId()));
    }
}
