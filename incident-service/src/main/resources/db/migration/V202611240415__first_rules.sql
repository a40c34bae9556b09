-- What a new installation starts with: rules are data, and these can be changed or switched off like any other.
insert into intake_rule (id, name, position, enabled, match, outcome, updated_at, updated_by, version)
values ('0199a6c0-0000-7000-8000-000000000001',
        'agent-account', 100, true,
        '{"sources": [], "kinds": ["*login*", "*sign-in*", "*signin*", "*account*", "*credential*", "*export*", "*exfiltration*", "*travel*"],
          "categories": ["compromised-agent-account"], "minLevel": "medium", "labels": {}}',
        '{"action": "declare", "category": "compromised-agent-account", "title": "{title}",
          "clientLabels": ["client", "client_slug", "tenant"],
          "subjects": [{"kind": "account", "system": "agents", "idLabels": ["account", "agent", "user", "username"]}],
          "correlateBy": ["account", "agent", "user", "username"]}',
        now(), 'system:installation', 0),
       ('0199a6c0-0000-7000-8000-000000000002',
        'anything-high', 1000, true,
        '{"sources": [], "kinds": [], "categories": [], "minLevel": "high", "labels": {}}',
        '{"action": "declare", "title": "{title}", "clientLabels": ["client", "client_slug", "tenant"], "subjects": [],
          "correlateBy": ["asset", "host", "instance", "account", "user"]}',
        now(), 'system:installation', 0);
