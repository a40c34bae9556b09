-- Duties as notification-service last told of them, and the steps that wait for them.
create table known_duty (
    id           uuid not null,
    incident_id  uuid not null,
    rule         text,
    jurisdiction text,
    phase        text,
    force        text,
    state        text not null,
    due_at       timestamptz,
    constraint known_duty_pkey primary key (id)
);
create index known_duty_by_incident on known_duty (incident_id);

create table duty_wait (
    run_id      uuid not null,
    step_key    text not null,
    incident_id uuid not null,
    terms       text not null,
    constraint duty_wait_pkey primary key (run_id, step_key),
    constraint duty_wait_run_fkey foreign key (run_id) references run (id)
);
create index duty_wait_by_incident on duty_wait (incident_id);
