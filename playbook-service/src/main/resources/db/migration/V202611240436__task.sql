-- What a person is asked to do for a step.
create table task (
    id           uuid        not null,
    run_id       uuid        not null,
    step_key     text        not null,
    cursor       integer     not null,
    instructions text        not null,
    wanted       text        not null,
    state        text        not null,
    requested_at timestamptz not null,
    ended_at     timestamptz,
    ended_by     text,
    constraint task_pkey primary key (id),
    constraint task_run_fkey foreign key (run_id) references run (id),
    constraint task_state_check check (state in ('open', 'done', 'withdrawn'))
);
create index task_by_run on task (run_id, step_key);
