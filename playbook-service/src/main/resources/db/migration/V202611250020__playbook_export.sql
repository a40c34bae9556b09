-- Playbooks that were taken out of the library: what, by whom, for whom.
create table playbook_export (
    id          uuid        not null,
    exported_at timestamptz not null,
    exported_by text        not null,
    recipient   text,
    playbooks   text        not null,
    digest      text        not null,
    constraint playbook_export_pkey primary key (id)
);
