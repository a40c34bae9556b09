-- Documents that are not in the library yet, with whatever is wrong with them. They are never run.
create table playbook_draft (
    id           uuid        not null,
    version      integer     not null,
    name         text        not null,
    document     text        not null,
    original     text,
    notes        jsonb       not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    published_as uuid,
    constraint playbook_draft_pkey primary key (id),
    constraint playbook_draft_published_as_fkey foreign key (published_as) references edition (id)
);
create index playbook_draft_open on playbook_draft (id) where published_as is null;
