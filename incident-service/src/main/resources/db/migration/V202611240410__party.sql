-- The register: our own entities, clients, vendors and others, and what they agreed with one another.
create table party (
    id         uuid        not null,
    slug       text        not null,
    kind       text        not null,
    name       text        not null,
    country    text,
    zone       text,
    contacts   jsonb       not null,
    regimes    jsonb       not null,
    updated_at timestamptz not null,
    version    bigint      not null,
    constraint party_pkey primary key (id),
    constraint party_slug_key unique (slug),
    constraint party_kind_check
        check (kind in ('own-entity', 'client', 'vendor', 'sub-processor', 'authority', 'counsel', 'insurer'))
);
create index party_by_update on party (updated_at, id);

create table contract (
    id                  uuid        not null,
    reference           text        not null,
    processor_party_id  uuid        not null,
    controller_party_id uuid        not null,
    breach_notice       jsonb,
    updated_at          timestamptz not null,
    version             bigint      not null,
    constraint contract_pkey primary key (id),
    constraint contract_reference_key unique (reference),
    constraint contract_processor_fkey foreign key (processor_party_id) references party (id),
    constraint contract_controller_fkey foreign key (controller_party_id) references party (id),
    constraint contract_two_parties check (processor_party_id <> controller_party_id)
);
create index contract_by_processor on contract (processor_party_id);
create index contract_by_controller on contract (controller_party_id);
