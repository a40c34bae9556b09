-- What people are asked to allow, and what each of them said.
create table approval (
    id           uuid        not null,
    run_id       uuid        not null,
    incident_id  uuid        not null,
    step_key     text        not null,
    step_id      text        not null,
    state        text        not null,
    question     text        not null,
    terms        text        not null,
    requested_at timestamptz not null,
    expires_at   timestamptz,
    decided_at   timestamptz,
    decided_by   text,
    reason       text,
    version      bigint      not null,
    constraint approval_pkey primary key (id),
    constraint approval_step_key unique (run_id, step_key, requested_at),
    constraint approval_run_fkey foreign key (run_id) references run (id),
    constraint approval_state_check check (state in ('waiting', 'approved', 'rejected', 'expired', 'withdrawn'))
);
create index approval_by_state on approval (state, id);
create index approval_by_incident on approval (incident_id, id);

create table approval_vote (
    approval_id uuid        not null,
    voter       text        not null,
    approves    boolean     not null,
    reason      text,
    at          timestamptz not null,
    constraint approval_vote_pkey primary key (approval_id, voter),
    constraint approval_vote_approval_fkey foreign key (approval_id) references approval (id)
);
