package dev.tocsin.incident.console;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where the console finds what it needs; an absent address is the one that the console came from. */
@ConfigMapping(prefix = "tocsin.console")
interface ConsoleConfig {
    /** Base address of incident-service as browsers see it. */
    Optional<String> incidentApi();

    /** Base address of playbook-service. */
    Optional<String> playbookApi();

    /** Base address of notification-service. */
    Optional<String> notificationApi();

    /** The realm as browsers see it; that of this service if absent. */
    Optional<String> oidcAuthority();

    /** The console's client in the realm. */
    @WithDefault("tocsin-console")
    String oidcClientId();
}
