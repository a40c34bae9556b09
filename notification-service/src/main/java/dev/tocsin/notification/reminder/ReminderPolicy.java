package dev.tocsin.notification.reminder;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/** The policy and the people as they are configured, read once at start; what is faulty keeps the service down. */
@Singleton
@Startup
class ReminderPolicy {

    private static final Logger LOG = Logger.getLogger(ReminderPolicy.class);

    private final Policy policy;
    private final People people;

    ReminderPolicy(ReminderConfig config) {
        policy = Policy.of(config.offsets());
        people = People.of(config.people().orElse(List.of()));
        if (config.batch() < 1 || !config.every().isPositive()) {
            throw new IllegalArgumentException("tocsin.reminders.batch and .every are above zero");
        }
        var unreached = new TreeSet<String>();
        for (var offset : policy.offsets()) {
            if (people.of(offset).isEmpty()) {
                unreached.add(offset.seconds() + "s:" + String.join("+", offset.roles()));
            }
        }
        if (!unreached.isEmpty()) {
            LOG.warnf("reminders reach nobody by e-mail offsets=%s", unreached);
        }
    }

    Policy policy() {
        return policy;
    }

    People people() {
        return people;
    }
}
