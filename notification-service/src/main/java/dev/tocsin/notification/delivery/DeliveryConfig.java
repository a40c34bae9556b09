package dev.tocsin.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How notices are sent. */
@ConfigMapping(prefix = "tocsin.notices")
interface DeliveryConfig {

    /** Where the recipient's page is reached from outside. */
    @WithDefault("http://localhost:8082")
    URI publicUrl();

    /** How long the link of a message works. */
    @WithDefault("90d")
    Duration linkLife();

    /** Where notices of drills and tests go, whoever their recipient is. */
    @WithDefault("exercises@localhost")
    String exerciseAddress();
}
