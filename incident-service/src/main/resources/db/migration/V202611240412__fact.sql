-- A fact is never overwritten: a newer one supersedes it, and both stay.
create table fact (
    id            uuid        not null,
    incident_id   uuid        not null,
    path          text        not null,
    value         jsonb,
    certainty     text        not null,
    source        text,
    learnt_at     timestamptz not null,
    recorded_at   timestamptz not null,
    recorded_by   text        not null,
    reason        text,
    supersedes    uuid,
    superseded_at timestamptz,
    constraint fact_pkey primary key (id),
    constraint fact_incident_fkey foreign key (incident_id) references incident (id),
    constraint fact_supersedes_fkey foreign key (supersedes) references fact (id),
    constraint fact_supersedes_key unique (supersedes),
    constraint fact_certainty_check check (certainty in ('known', 'estimated', 'unknown', 'not_applicable')),
    constraint fact_value_check check ((value is not null) = (certainty in ('known', 'estimated')))
);
create unique index fact_current_key on fact (incident_id, path) where superseded_at is null;
create index fact_history on fact (incident_id, path, recorded_at);
