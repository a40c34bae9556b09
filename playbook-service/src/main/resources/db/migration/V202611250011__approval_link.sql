-- Signed links by which one person answers one question once; issued_by has a hand in the answer.
create table approval_link (
    id          uuid        not null,
    approval_id uuid        not null,
    approver    text        not null,
    role        text        not null,
    issued_by   text        not null,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    constraint approval_link_pkey primary key (id),
    constraint approval_link_approval_fkey foreign key (approval_id) references approval (id)
);
alter table approval_vote add column issued_by text;
