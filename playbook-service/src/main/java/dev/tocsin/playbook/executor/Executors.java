package dev.tocsin.playbook.executor;

import dev.tocsin.playbook.cacao.ResolvedCommand;
import dev.tocsin.playbook.library.KnownCommands;
import dev.tocsin.playbook.targets.Targets;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Gives each command to the executor of its type, within bounds that hold whatever the executor does. */
@ApplicationScoped
public class Executors implements KnownCommands {
    private static final Logger LOG = Logger.getLogger(Executors.class);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Map<String, Executor> byType = new HashMap<>();
    private final Targets targets;
    private final ExecutorsConfig config;
    private final Clock clock;

    Executors(@All List<Executor> executors, Targets targets, ExecutorsConfig config, Clock clock) {
        executors.forEach(executor -> executor.types().forEach(type -> byType.putIfAbsent(type, executor)));
        this.targets = targets;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Set<String> types() {
        return new TreeSet<>(byType.keySet());
    }

    /** Does it once, outside of any transaction; throws {@link TryAgain} if it may succeed later. */
    public Outcome execute(Order order) {
        ResolvedCommand command = order.command();
        Executor executor = byType.get(command.command().type());
        if (executor == null) {
            String type = command.command().type();
            return new Outcome.Refused("No executor here takes " + type + " commands, only "
                    + String.join(", ", types()) + Unavailable.why(type));
        }
        Masks masks = new Masks(targets, command.authentication());
        try {
            if (order.isDry() && !executor.onlyReads(command)) {
                Preview preview = executor.preview(command);
                return new Outcome.Done(
                        Map.of(),
                        "not sent: this is a drill; it would be " + preview.what() + " to " + preview.target());
            }
            Grant grant = new Grant(config.timeLimit(), patience(order), config.sizeLimit(), masks);
            return masks.masked(bounded(grant.time(), () -> executor.execute(order, grant)));
        } catch (TryAgain e) {
            throw masks.masked(e);
        } catch (IllegalArgumentException e) {
            return new Outcome.Refused(masks.masked(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            // Its message may hold what the system outside answered.
            LOG.warnf("executor broke type=%s class=%s at=%s", command.command().type(), e.getClass(), top(e));
            throw new TryAgain("the executor of " + command.command().type() + " broke", true);
        }
    }

    private Duration patience(Order order) {
        Instant deadline = order.deadline();
        Duration left = deadline == null ? config.timeLimit() : Duration.between(clock.instant(), deadline);
        Duration most = left.compareTo(config.timeLimit()) < 0 ? left : config.timeLimit();
        return most.isPositive() ? most : Duration.ofMillis(1);
    }

    /** An executor that does not keep to its time is interrupted and left behind. */
    private static Outcome bounded(Duration time, Callable<Outcome> deed) {
        FutureTask<Outcome> task = new FutureTask<>(deed);
        Thread.ofVirtual().name("executor").start(task);
        try {
            return task.get(time.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            task.cancel(true);
            throw new TryAgain("it did not end within " + time.toSeconds() + " seconds", true);
        } catch (InterruptedException _) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new TryAgain("interrupted before it ended", true);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException broken) {
                throw broken;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static String top(Throwable broken) {
        StackTraceElement[] trace = broken.getStackTrace();
        return trace.length == 0 ? "" : trace[0].toString();
    }
}
