-- What became of each offset of the policy, once per duty, due instant and offset. Rows are only ever added.
create table reminder (
    reminder_id    uuid        not null,
    duty_id        uuid        not null,
    due_at         timestamptz not null,
    offset_seconds bigint      not null,
    outcome        text        not null,
    recorded_at    timestamptz not null,
    constraint reminder_pkey primary key (reminder_id),
    constraint reminder_once_key unique (duty_id, due_at, offset_seconds),
    constraint reminder_duty_fkey foreign key (duty_id) references duty (duty_id),
    constraint reminder_outcome_check check (outcome in ('REMINDED', 'SUPERSEDED', 'CARRIED'))
);
