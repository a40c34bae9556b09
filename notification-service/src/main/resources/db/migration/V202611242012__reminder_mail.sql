-- One mail of a reminder to one address.
create table reminder_mail (
    mail_id     uuid        not null,
    reminder_id uuid        not null,
    role        text        not null,
    sent_to     text        not null,
    state       text        not null,
    detail      text,
    updated_at  timestamptz not null,
    constraint reminder_mail_pkey primary key (mail_id),
    constraint reminder_mail_once_key unique (reminder_id, sent_to),
    constraint reminder_mail_reminder_fkey foreign key (reminder_id) references reminder (reminder_id),
    constraint reminder_mail_state_check check (state in ('WAITING', 'SENDING', 'SENT', 'SNOOZED', 'DROPPED', 'FAILED'))
);
