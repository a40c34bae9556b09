-- Owed duties with a due instant, and when to look at each again; null when all reminders for that instant are done.
create table reminder_watch (
    duty_id uuid        not null,
    due_at  timestamptz not null,
    next_at timestamptz,
    constraint reminder_watch_pkey primary key (duty_id),
    constraint reminder_watch_duty_fkey foreign key (duty_id) references duty (duty_id)
);
create index reminder_watch_by_next on reminder_watch (next_at) where next_at is not null;
-- Duties that were owed before there were reminders are looked at by the first tick.
insert into reminder_watch (duty_id, due_at, next_at)
select duty_id, due_at, now() from duty where state in ('OWED', 'DRAFTED', 'APPROVED') and due_at is not null;
