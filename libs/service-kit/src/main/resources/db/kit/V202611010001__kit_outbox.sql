-- Events stored with the change that they tell of. The relay sends them by position and deletes them once Kafka has acknowledged.
create table outbox (
    position    bigint generated always as identity,
    event_id    uuid        not null,
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    subject     text        not null,
    sequence    bigint      not null,
    traceparent text,
    payload     text        not null,
    created_at  timestamptz not null,
    constraint outbox_pkey primary key (position),
    constraint outbox_event_id_key unique (event_id)
);
