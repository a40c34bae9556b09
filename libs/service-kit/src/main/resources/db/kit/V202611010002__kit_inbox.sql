-- One row for each event that a consumer has applied, written in the transaction of its effect.
create table inbox (
    consumer    text        not null,
    event_id    text        not null,
    received_at timestamptz not null,
    constraint inbox_pkey primary key (consumer, event_id)
);
create index inbox_by_age on inbox (received_at);

-- The newest state that a consumer has seen of a subject.
create table inbox_sequence (
    consumer text   not null,
    subject  text   not null,
    sequence bigint not null,
    constraint inbox_sequence_pkey primary key (consumer, subject)
);
