-- What rules that start playbooks are judged by: the fact sheet as last told, and whose data it is about.
alter table known_incident add column fact_sheet text;
alter table known_incident add column client_party_id uuid;
