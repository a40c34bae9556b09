package dev.tocsin.notification.contract;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the check of contracts before any incident reckons with. */
@ConfigMapping(prefix = "tocsin.contracts")
interface ContractConfig {

    /** How long we take between hearing of a breach at a vendor and telling the client. */
    @WithDefault("4h")
    Duration handlingTime();
}
