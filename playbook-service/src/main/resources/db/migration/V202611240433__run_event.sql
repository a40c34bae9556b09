-- Everything that happened to a run, in order; the state of the run follows from it.
create table run_event (
    run_id   uuid        not null,
    position bigint      not null,
    kind     text        not null,
    event    text        not null,
    at       timestamptz not null,
    constraint run_event_pkey primary key (run_id, position),
    constraint run_event_run_fkey foreign key (run_id) references run (id)
);
