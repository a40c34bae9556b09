package dev.tocsin.playbook.executor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether commands are run on the machine of this service itself. */
@ConfigMapping(prefix = "tocsin.shells")
interface ShellsConfig {
    /** Whether bash commands are. */
    @WithDefault("false")
    boolean bash();

    /** Whether powershell commands are, by PowerShell 7 (pwsh). */
    @WithDefault("false")
    boolean powershell();
}
