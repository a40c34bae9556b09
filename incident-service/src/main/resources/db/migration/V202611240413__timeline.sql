create table timeline_entry (
    id              uuid        not null,
    incident_id     uuid        not null,
    occurred_at     timestamptz not null,
    recorded_at     timestamptz not null,
    kind            text        not null,
    actor           text        not null,
    summary         text        not null,
    source_event_id text,
    constraint timeline_entry_pkey primary key (id),
    constraint timeline_entry_incident_fkey foreign key (incident_id) references incident (id)
);
create index timeline_entry_by_time on timeline_entry (incident_id, occurred_at, id);
create unique index timeline_entry_once on timeline_entry (incident_id, source_event_id)
    where source_event_id is not null;
