package dev.tocsin.notification.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When and whom reminders of duties reach. */
@ConfigMapping(prefix = "tocsin.reminders")
interface ReminderConfig {

    /** False leaves reminders undone. */
    @WithDefault("true")
    boolean run();

    /** How often it is looked what is due: so late a reminder may be. */
    @WithDefault("10s")
    Duration every();

    /** How many duties one transaction reminds of. */
    @WithDefault("100")
    int batch();

    /** Offsets from the due instant, each with the roles that are reminded: {@code -24h:privacy-officer+commander}. */
    @WithDefault("-24h:privacy-officer,-4h:privacy-officer+commander,-1h:privacy-officer+commander,"
            + "0h:privacy-officer+commander,+1h:privacy-officer+commander+counsel+communications")
    List<String> offsets();

    /** The staff's addresses: {@code role:account:address} each; the account is empty for a shared mailbox. */
    Optional<List<String>> people();
}
