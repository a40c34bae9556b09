package dev.tocsin.notification.duty;

import dev.tocsin.notification.duty.FourEyes.Kind;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** How decisions on duties are taken. */
@ConfigMapping(prefix = "tocsin.decisions")
interface DecisionConfig {

    /** Which decisions take effect only when a second person has confirmed them: not_owed, owed, or none. */
    @WithDefault("not_owed")
    Set<Kind> fourEyes();
}
