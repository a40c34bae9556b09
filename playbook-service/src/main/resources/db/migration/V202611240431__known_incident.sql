-- What incident-service last told of each incident, as far as runs need it.
create table known_incident (
    id        uuid not null,
    reference text not null,
    kind      text not null,
    title     text not null,
    severity  text not null,
    stage     text not null,
    category  text,
    subjects  text not null,
    constraint known_incident_pkey primary key (id)
);
