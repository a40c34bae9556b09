-- The rule pack, name and version, that the rule of a duty comes from; null for the book that ships with the service.
alter table duty
    add column rule_pack text;
