package dev.tocsin.stack.service;

import java.util.HashMap;
import java.util.Map;

/** The environment that tells a packaged service where everything is on this machine. */
final class ServiceSettings {
    /** Those of the demo realm who are reminded of duties. */
    private static final String STAFF = "privacy-officer:lena.brandt:lena.brandt@meridian-contact.example,"
            + "commander:ines.castillo:ines.castillo@meridian-contact.example,"
            + "counsel:maria.reyes:maria.reyes@meridian-contact.example,"
            + "communications:joon.park:joon.park@meridian-contact.example";

    private final StackPlan plan;
    private final String masterKey;

    ServiceSettings(StackPlan plan, String masterKey) {
        this.plan = plan;
        this.masterKey = masterKey;
    }

    Map<String, String> of(ServiceName service, int port) {
        var all = new HashMap<String, String>();
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        all.put("QUARKUS_DATASOURCE_JDBC_URL", jdbc(service.database()));
        all.put("QUARKUS_DATASOURCE_USERNAME", service.database());
        all.put("QUARKUS_DATASOURCE_PASSWORD", service.database());
        // One user needs no full pool at the start, and a machine that starts everything at once needs patience.
        all.put("QUARKUS_DATASOURCE_JDBC_MIN_SIZE", "2");
        all.put("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "20S");
        all.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + plan.ports().kafka());
        // Consumers would wait for seconds, one after the other; what they leave undone comes again, as after a kill.
        all.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GRACEFUL_SHUTDOWN", "false");
        all.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak() + "/realms/tocsin");
        all.put("QUARKUS_OIDC_CONNECTION_DELAY", "300S");
        all.put("QUARKUS_OTEL_SDK_DISABLED", "true");
        all.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        all.put("TOCSIN_MIGRATE_AT_START", "true");
        all.put("TOCSIN_SECRETS_MASTER_KEY", masterKey);
        switch (service) {
            case INCIDENT -> console(all);
            case PLAYBOOK -> {
                crossOrigin(all);
                all.put("TOCSIN_TARGETS_AGENTS_URL", keycloak());
                all.put("TOCSIN_SECRETS_AGENTS_CLIENT_SECRET", "tocsin-containment-demo");
                all.put("TOCSIN_VAULT_KEYS", masterKey);
            }
            case NOTIFICATION -> {
                crossOrigin(all);
                mail(all);
            }
        }
        return all;
    }

    String jdbc(String database) {
        return "jdbc:postgresql://localhost:" + plan.ports().postgres() + "/" + database;
    }

    String url(ServiceName service) {
        return "http://localhost:" + plan.ports().of(service);
    }

    private String keycloak() {
        return "http://localhost:" + plan.ports().keycloak();
    }

    private void console(Map<String, String> all) {
        all.put("TOCSIN_CONSOLE_PLAYBOOK_API", url(ServiceName.PLAYBOOK));
        all.put("TOCSIN_CONSOLE_NOTIFICATION_API", url(ServiceName.NOTIFICATION));
    }

    /** The console calls these services from the origin of incident-service. */
    private void crossOrigin(Map<String, String> all) {
        all.put("QUARKUS_HTTP_CORS_ENABLED", "true");
        all.put("QUARKUS_HTTP_CORS_ORIGINS", url(ServiceName.INCIDENT));
        all.put("QUARKUS_HTTP_CORS_EXPOSED_HEADERS", "ETag,Location");
    }

    private void mail(Map<String, String> all) {
        all.put("QUARKUS_MAILER_HOST", "localhost");
        all.put("QUARKUS_MAILER_PORT", Integer.toString(plan.ports().smtp()));
        all.put("QUARKUS_MAILER_FROM", "notices@meridian-contact.example");
        all.put("TOCSIN_NOTICES_PUBLIC_URL", url(ServiceName.NOTIFICATION));
        all.put("TOCSIN_REMINDERS_PEOPLE", STAFF);
    }
}
