-- A run: where it stands (the projection of its events) and which version of which playbook it keeps to its end.
create table run (
    id          uuid        not null,
    incident_id uuid        not null,
    edition_id  uuid        not null,
    playbook_id text        not null,
    matched     boolean     not null,
    dry         boolean     not null,
    status      text        not null,
    state       text        not null,
    sequence    bigint      not null,
    started_by  text        not null,
    started_at  timestamptz not null,
    updated_at  timestamptz not null,
    ended_at    timestamptz,
    version     bigint      not null,
    constraint run_pkey primary key (id),
    constraint run_edition_fkey foreign key (edition_id) references edition (id),
    constraint run_incident_fkey foreign key (incident_id) references known_incident (id),
    constraint run_status_check check (status in ('running', 'waiting', 'completed', 'failed', 'aborted'))
);
-- An incident starts a playbook by itself once, whatever is told of it later.
create unique index run_matched_key on run (incident_id, playbook_id) where matched;
create index run_by_incident on run (incident_id, id);
create index run_by_status on run (status, id);
create index run_by_update on run (updated_at, id);
