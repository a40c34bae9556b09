create index incident_case_open on incident_case (incident_id) where not closed;
