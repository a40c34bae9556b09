package dev.tocsin.playbook.targets;

import dev.tocsin.playbook.vault.SecretKind;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** Secrets by the name of the system that they open; they come from the environment, never from a file of ours, and count where the vault has none. */
@ConfigMapping(prefix = "tocsin.secrets")
interface SecretsConfig {
    @WithParentName
    Map<String, Secret> all();

    /** The secret of a kind of a system. */
    default Optional<String> of(String name, SecretKind kind) {
        return Optional.ofNullable(all().get(name)).flatMap(secret -> secret.of(kind));
    }

    /** The secrets of one system. */
    interface Secret {
        /** Secret of the client of OAuth 2.0. */
        Optional<String> clientSecret();

        /** A token that is sent as it is. */
        Optional<String> token();

        /** Password of the target's user. */
        Optional<String> password();

        /** Private key as PEM, for the target's certificate or for SSH. */
        Optional<String> privateKey();

        /** The secret of a kind. */
        default Optional<String> of(SecretKind kind) {
            return switch (kind) {
                case CLIENT_SECRET -> clientSecret();
                case TOKEN -> token();
                case PASSWORD -> password();
                case PRIVATE_KEY -> privateKey();
            };
        }
    }
}
