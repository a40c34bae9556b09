-- A person who wants no reminders of one duty for a while, and the due instant that was known then.
create table reminder_snooze (
    duty_id uuid        not null,
    person  text        not null,
    ends_at timestamptz not null,
    due_at  timestamptz not null,
    constraint reminder_snooze_pkey primary key (duty_id, person),
    constraint reminder_snooze_duty_fkey foreign key (duty_id) references duty (duty_id),
    constraint reminder_snooze_ends_check check (ends_at <= due_at)
);
