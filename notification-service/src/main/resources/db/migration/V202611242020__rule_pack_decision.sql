-- Each decision on a rule pack; rows are only ever added. The newest edition says which book counts.
create table rule_pack_decision (
    edition        bigint      not null,
    kind           text        not null,
    name           text        not null,
    pack_version   text        not null,
    digest         text        not null,
    effective_from date        not null,
    signed_by      text,
    files          text,
    reason         text        not null,
    decided_by     text        not null,
    decided_at     timestamptz not null,
    constraint rule_pack_decision_pkey primary key (edition),
    constraint rule_pack_decision_edition_check check (edition > 0),
    constraint rule_pack_decision_kind_check check (kind in ('ACCEPTED', 'WITHDRAWN')),
    constraint rule_pack_decision_files_check check ((kind = 'ACCEPTED') = (files is not null)),
    constraint rule_pack_decision_reason_check check (length(trim(reason)) > 0)
);
