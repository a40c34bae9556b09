-- The newest state of each incident, as incident-service tells it.
create table incident_case (
    incident_id     uuid    not null,
    client_party_id uuid,
    closed          boolean not null,
    state           text    not null,
    constraint incident_case_pkey primary key (incident_id)
);
create index incident_case_open_by_client on incident_case (client_party_id) where not closed;
