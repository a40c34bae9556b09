package dev.tocsin.playbook.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Links by which approvals are answered without signing in. */
@ConfigMapping(prefix = "tocsin.approvals")
interface LinksConfig {
    /** Key of the links' signatures, 32 bytes or more in base64; without one no links are made or taken. */
    Optional<String> linkKey();

    /** How long a link can be used, if the question does not end before. */
    @WithDefault("24h")
    Duration linkValidity();
}
