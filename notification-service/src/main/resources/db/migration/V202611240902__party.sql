-- The newest state of each party, and the contracts between them.
create table party (
    party_id uuid not null,
    state    text not null,
    constraint party_pkey primary key (party_id)
);
create table contract (
    contract_id         uuid not null,
    processor_party_id  uuid not null,
    controller_party_id uuid not null,
    terms               text not null,
    constraint contract_pkey primary key (contract_id)
);
create index contract_by_controller on contract (controller_party_id);
create index contract_by_processor on contract (processor_party_id);
