package dev.tocsin.notification.reminder;

import dev.tocsin.kit.transaction.Transactions;
import dev.tocsin.kit.work.Task;
import dev.tocsin.kit.work.Work;
import dev.tocsin.kit.work.WorkHandler;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Looks again and again what is due, in one replica at a time; a second one that looks too does no harm. */
@ApplicationScoped
class ReminderWork implements WorkHandler {

    static final String KIND = "reminder-tick";
    private static final String ID = "all";
    private static final Logger LOG = Logger.getLogger(ReminderWork.class);

    private final ReminderTick tick;
    private final ReminderConfig config;
    private final Work work;
    private final Transactions transactions;
    private final Clock clock;

    ReminderWork(ReminderTick tick, ReminderConfig config, Work work, Transactions transactions, Clock clock) {
        this.tick = tick;
        this.config = config;
        this.work = work;
        this.transactions = transactions;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (!config.run()) {
            return;
        }
        try {
            transactions.runNew(() -> work.schedule(KIND, ID, clock.instant(), null));
        } catch (RuntimeException e) {
            LOG.warnf("reminders not scheduled because=%s", e.toString());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Task task) {
        var looked = config.batch();
        while (config.run() && looked == config.batch()) {
            looked = tick.batch(config.batch(), clock.instant());
        }
        transactions.runNew(this::again);
    }

    @Override
    public void dead(Task task, Throwable cause) {
        again();
    }

    private void again() {
        work.schedule(KIND, ID, clock.instant().plus(config.every()), null);
    }
}
