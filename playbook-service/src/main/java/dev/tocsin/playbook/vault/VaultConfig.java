package dev.tocsin.playbook.vault;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What the vault is locked with. */
@ConfigMapping(prefix = "tocsin.vault")
interface VaultConfig {
    /** 32 bytes in Base64 each: the first one seals, all of them open. Without any, the vault stays closed. */
    Optional<List<String>> keys();
}
