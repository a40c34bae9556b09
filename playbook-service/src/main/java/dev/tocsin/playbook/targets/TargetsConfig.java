package dev.tocsin.playbook.targets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Where the systems are that playbooks act on, by the name that playbooks use. */
@ConfigMapping(prefix = "tocsin.targets")
interface TargetsConfig {
    @WithParentName
    Map<String, Target> all();

    /** One system; a playbook that needs one without an address does not start. */
    interface Target {
        /** Base address. */
        Optional<URI> url();

        /** Keycloak realm of the system itself, for the address of its tokens. */
        Optional<String> realm();

        /** Address of tokens, if it does not follow from url and realm. */
        Optional<URI> tokenUrl();

        /** Client that signs in by its secret (OAuth 2.0 client credentials). */
        Optional<String> clientId();

        /** User that signs in by a password or a key. */
        Optional<String> user();

        /** Chain of certificates that is shown in the handshake of TLS, as PEM. */
        Optional<String> certificate();

        /** Certificates that the system's own must come from, as PEM, in place of those that Java trusts. */
        Optional<String> authority();

        /** The system's SSH host key, as in a known_hosts file: {@code ssh-ed25519 AAAA...}. */
        Optional<String> hostKey();
    }
}
