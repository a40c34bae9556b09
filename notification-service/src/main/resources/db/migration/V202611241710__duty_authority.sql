-- Ids of the authorities that are told, and of those that may be told instead; one a line.
alter table duty
    add column recipient_authorities text not null default '',
    add column recipient_candidates  text not null default '';
