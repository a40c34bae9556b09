-- One try of one command. It is written before anything is sent, so that a process that died is known to have begun.
create table attempt (
    id         uuid        not null,
    run_id     uuid        not null,
    step_key   text        not null,
    cursor     integer     not null,
    number     integer     not null,
    state      text        not null,
    detail     text,
    started_at timestamptz not null,
    ended_at   timestamptz,
    constraint attempt_pkey primary key (id),
    constraint attempt_number_key unique (run_id, step_key, cursor, number),
    constraint attempt_run_fkey foreign key (run_id) references run (id),
    constraint attempt_state_check check (state in ('begun', 'succeeded', 'refused', 'not-done', 'unknown'))
);
