package dev.tocsin.notification.reminder;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Names the people who are reminded in tests. */
public final class StaffResource implements QuarkusTestResourceLifecycleManager {

    static final String LENA = "lena.brandt@meridian-contact.example";
    static final String INES = "ines.castillo@meridian-contact.example";
    static final String MARIA = "maria.reyes@meridian-contact.example";
    static final String DESK = "desk@meridian-contact.example";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "tocsin.reminders.people",
                String.join(
                        ",",
                        "privacy-officer:lena.brandt:" + LENA,
                        "commander:ines.castillo:" + INES,
                        "commander::" + DESK,
                        "counsel:maria.reyes:" + MARIA));
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
