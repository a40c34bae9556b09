-- The history of duties: each change, and the facts behind it. Rows are only ever added.
create table duty_move (
    move_id    uuid        not null,
    duty_id    uuid        not null,
    kind       text        not null,
    at         timestamptz not null,
    made_by    text        not null,
    because    text        not null,
    from_words text,
    to_words   text,
    facts      text        not null,
    constraint duty_move_pkey primary key (move_id),
    constraint duty_move_duty_fkey foreign key (duty_id) references duty (duty_id)
);
create index duty_move_by_duty on duty_move (duty_id, move_id);
