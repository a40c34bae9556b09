-- The library: every version of every playbook, as it was received. A version is never changed.
create table edition (
    id          uuid        not null,
    playbook_id text        not null,
    number      integer     not null,
    modified    timestamptz not null,
    name        text        not null,
    description text,
    revoked     boolean     not null,
    is_latest   boolean     not null,
    origin      text        not null,
    document    text        not null,
    digest      text        not null,
    added_at    timestamptz not null,
    added_by    text        not null,
    constraint edition_pkey primary key (id),
    constraint edition_number_key unique (playbook_id, number),
    constraint edition_modified_key unique (playbook_id, modified),
    constraint edition_origin_check check (origin in ('built-in', 'added'))
);
create unique index edition_latest_key on edition (playbook_id) where is_latest;
