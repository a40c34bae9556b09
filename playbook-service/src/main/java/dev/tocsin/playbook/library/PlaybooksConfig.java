package dev.tocsin.playbook.library;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What the library asks of playbooks beside the standard. */
@ConfigMapping(prefix = "tocsin.playbooks")
interface PlaybooksConfig {
    /** What becomes of a playbook without a valid signature: allow, warn or refuse. One with a wrong signature is always refused. */
    @WithDefault("warn")
    Policy signatures();

    /** SHA-256 in hex of the public keys whose signatures count; without any, every key that a document brings counts. */
    Optional<List<String>> trustedKeys();

    /** See signatures. */
    enum Policy {
        ALLOW,
        WARN,
        REFUSE
    }
}
