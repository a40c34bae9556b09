-- Who may send, what was sent (raw, before anything is made of it), what it speaks of, and what to do about it.
create table source (
    id         uuid        not null,
    slug       text        not null,
    name       text        not null,
    format     text        not null,
    secrets    jsonb       not null,
    retired    boolean     not null,
    created_at timestamptz not null,
    created_by text        not null,
    updated_at timestamptz not null,
    version    bigint      not null,
    constraint source_pkey primary key (id),
    constraint source_slug_key unique (slug),
    constraint source_format_check check (format in ('alertmanager', 'eventbridge', 'pagerduty', 'cloudevents'))
);

create table problem (
    id                  uuid        not null,
    source              text        not null,
    fingerprint         text        not null,
    fingerprint_version integer     not null,
    state               text        not null,
    title               text        not null,
    kind                text        not null,
    category            text,
    level               text        not null,
    sender_status       text        not null,
    external_id         text,
    link                text,
    labels              jsonb       not null,
    subjects            jsonb       not null,
    sample              boolean     not null,
    count               bigint      not null,
    lost                bigint      not null,
    rule                text,
    incident_id         uuid,
    decided_by          text,
    decision_reason     text,
    first_seen_at       timestamptz not null,
    last_seen_at        timestamptz not null,
    updated_at          timestamptz not null,
    version             bigint      not null,
    constraint problem_pkey primary key (id),
    constraint problem_incident_fkey foreign key (incident_id) references incident (id),
    constraint problem_state_check check (state in ('open', 'linked', 'dismissed', 'closed'))
);
create unique index problem_current_key on problem (source, fingerprint) where state <> 'closed';
create index problem_by_sight on problem (last_seen_at, id);
create index problem_by_incident on problem (incident_id);

create table trigger_message (
    id              uuid        not null,
    source          text        not null,
    format          text        not null,
    way             text        not null,
    delivery_key    text        not null,
    keyed_by_digest boolean     not null,
    body_digest     text        not null,
    body_length     bigint      not null,
    body            bytea       not null,
    content_type    text,
    headers         jsonb       not null,
    state           text        not null,
    refusal         text,
    reason          text,
    faults          jsonb       not null,
    signals         integer     not null,
    problem_ids     uuid[]      not null,
    received_at     timestamptz not null,
    processed_at    timestamptz,
    constraint trigger_message_pkey primary key (id),
    constraint trigger_message_source_fkey foreign key (source) references source (slug),
    constraint trigger_message_delivery_key unique (source, delivery_key),
    constraint trigger_message_way_check check (way in ('webhook', 'kafka')),
    constraint trigger_message_state_check check (state in ('received', 'processed', 'rejected', 'failed'))
);
create index trigger_message_by_receipt on trigger_message (received_at, id);
create index trigger_message_by_problem on trigger_message using gin (problem_ids);

create table intake_rule (
    id         uuid        not null,
    name       text        not null,
    position   integer     not null,
    enabled    boolean     not null,
    match      jsonb       not null,
    outcome    jsonb       not null,
    updated_at timestamptz not null,
    updated_by text        not null,
    version    bigint      not null,
    constraint intake_rule_pkey primary key (id),
    constraint intake_rule_name_key unique (name)
);
