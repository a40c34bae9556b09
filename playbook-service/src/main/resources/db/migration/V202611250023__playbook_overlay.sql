-- A client's variant of a playbook: a patch pinned to a base version. What comes of both is an edition of its own, which runs keep.
create table playbook_overlay (
    id              uuid        not null,
    version         integer     not null,
    playbook_id     text        not null,
    client_party_id uuid        not null,
    base_edition    uuid        not null,
    patch           text        not null,
    reason          text        not null,
    result_edition  uuid,
    changed_at      timestamptz not null,
    changed_by      text        not null,
    constraint playbook_overlay_pkey primary key (id),
    constraint playbook_overlay_client_key unique (playbook_id, client_party_id),
    constraint playbook_overlay_base_fkey foreign key (base_edition) references edition (id),
    constraint playbook_overlay_result_fkey foreign key (result_edition) references edition (id)
);
create index playbook_overlay_by_client on playbook_overlay (client_party_id);
alter table edition drop constraint edition_origin_check;
alter table edition add constraint edition_origin_check check (origin in ('built-in', 'added', 'overlay'));
