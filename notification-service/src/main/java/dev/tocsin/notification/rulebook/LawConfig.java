package dev.tocsin.notification.rulebook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where rule packs lie, and whose signatures count. */
@ConfigMapping(prefix = "tocsin.law")
interface LawConfig {

    /** The folder that holds the packs, each a folder or a zip archive; none where it is not set. */
    Optional<Path> packs();

    /** The keys whose signatures count: {@code name:key}, the Ed25519 public key in Base64. */
    Optional<List<String>> trustedKeys();

    /** What happens to a pack that none of these keys has signed. */
    @WithDefault("refuse")
    Unsigned unsignedPacks();

    /** Whether such a pack may be accepted at all. */
    enum Unsigned {
        REFUSE,
        ALLOW
    }
}
