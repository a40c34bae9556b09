-- References count from one in each year, without gaps: the counter row is locked until the incident is there.
create table incident_number (
    year integer not null,
    last integer not null,
    constraint incident_number_pkey primary key (year)
);

create table incident (
    id              uuid        not null,
    reference       text        not null,
    kind            text        not null,
    title           text        not null,
    severity        text        not null,
    stage           text        not null,
    category        text,
    parent_id       uuid,
    client_party_id uuid,
    problem_id      uuid,
    problem_source  text,
    problem_rule    text,
    subjects        jsonb       not null,
    correlation_key text,
    outcome         text,
    declared_at     timestamptz not null,
    declared_by     text        not null,
    updated_at      timestamptz not null,
    version         bigint      not null,
    constraint incident_pkey primary key (id),
    constraint incident_reference_key unique (reference),
    constraint incident_parent_fkey foreign key (parent_id) references incident (id),
    constraint incident_client_fkey foreign key (client_party_id) references party (id),
    constraint incident_kind_check check (kind in ('real', 'drill', 'test')),
    constraint incident_severity_check check (severity in ('pending', 'low', 'medium', 'high', 'critical')),
    constraint incident_stage_check check (stage in ('declared', 'assessed', 'contained', 'recovered', 'closed'))
);
create unique index incident_parent_client_key on incident (parent_id, client_party_id);
create index incident_by_declaration on incident (declared_at, id);
create index incident_by_update on incident (updated_at, id);
create index incident_open_by_correlation on incident (correlation_key) where stage <> 'closed';
