-- The bytes of an approved notice, never changed; digest is the SHA-256 in lower-case hexadecimal.
create table notice_rendering (
    notice_id uuid  not null,
    kind      text  not null,
    bytes     bytea not null,
    digest    text  not null,
    constraint notice_rendering_pkey primary key (notice_id, kind),
    constraint notice_rendering_notice_fkey foreign key (notice_id) references notice (notice_id),
    constraint notice_rendering_kind_check check (kind in ('PDF', 'HTML', 'JSON', 'TXT'))
);
