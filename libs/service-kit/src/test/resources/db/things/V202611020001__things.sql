create table thing (
    id   uuid not null,
    name text not null,
    constraint thing_pkey primary key (id),
    constraint thing_name_key unique (name),
    constraint thing_name_is_calm check (name <> 'ANGRY')
);

create table heard (
    position bigint generated always as identity,
    subject  text   not null,
    sequence bigint not null,
    trace    text   not null
);
