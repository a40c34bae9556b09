-- One attempt to reach the recipient, and the one-time link it carried, of which only the hash is kept.
create table notice_delivery (
    delivery_id  uuid        not null,
    notice_id    uuid        not null,
    channel      text        not null,
    sent_to      text        not null,
    message_id   text        not null,
    state        text        not null,
    detail       text,
    token_hash   bytea       not null,
    closes_at    timestamptz not null,
    started_at   timestamptz not null,
    ended_at     timestamptz,
    constraint notice_delivery_pkey primary key (delivery_id),
    constraint notice_delivery_token_key unique (token_hash),
    constraint notice_delivery_notice_fkey foreign key (notice_id) references notice (notice_id),
    constraint notice_delivery_state_check check (state in ('SENDING', 'ACCEPTED', 'FAILED', 'UNKNOWN'))
);
create index notice_delivery_by_notice on notice_delivery (notice_id, started_at);
