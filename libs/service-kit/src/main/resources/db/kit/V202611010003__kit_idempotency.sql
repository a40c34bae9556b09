-- Answers of requests that carried an Idempotency-Key, written in the transaction of their effect.
create table idempotency (
    principal    text        not null,
    path         text        not null,
    key          text        not null,
    request_hash text        not null,
    status       integer,
    location     text,
    etag         text,
    body         text,
    created_at   timestamptz not null,
    constraint idempotency_pkey primary key (principal, path, key)
);
create index idempotency_by_age on idempotency (created_at);
