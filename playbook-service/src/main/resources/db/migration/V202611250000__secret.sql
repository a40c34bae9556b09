-- Secrets of systems that playbooks act on, sealed by a key of the settings and bound to their target and kind.
create table secret (
    id         uuid        not null,
    version    integer     not null,
    target     text        not null,
    kind       text        not null,
    sealed     bytea       not null,
    added_at   timestamptz not null,
    added_by   text        not null,
    rotated_at timestamptz,
    rotated_by text,
    constraint secret_pkey primary key (id),
    constraint secret_target_kind_key unique (target, kind),
    constraint secret_kind_known check (kind in ('client-secret', 'token', 'password', 'private-key'))
);
