-- An incident starts a playbook by itself once for each reason, whatever is told of it later.
create table run_match (
    incident_id uuid        not null,
    playbook_id text        not null,
    reason      text        not null,
    run_id      uuid        not null,
    matched_at  timestamptz not null,
    constraint run_match_pkey primary key (incident_id, playbook_id, reason),
    constraint run_match_run_fkey foreign key (run_id) references run (id)
);
insert into run_match (incident_id, playbook_id, reason, run_id, matched_at)
    select incident_id, playbook_id, 'category', id, started_at from run where matched;
drop index run_matched_key;
