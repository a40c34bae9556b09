package dev.tocsin.playbook.targets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** Secrets by the name of the system that they open; they come from the environment, never from a file of ours. */
@ConfigMapping(prefix = "tocsin.secrets")
interface SecretsConfig {
    @WithParentName
    Map<String, Secret> all();

    /** The secrets of one system. */
    interface Secret {
        /** Secret of the client of OAuth 2.0. */
        Optional<String> clientSecret();
    }
}
