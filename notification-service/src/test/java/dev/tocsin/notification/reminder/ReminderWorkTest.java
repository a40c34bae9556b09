package dev.tocsin.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.tocsin.kit.transaction.Transactions;
import dev.tocsin.kit.work.Task;
import dev.tocsin.kit.work.Work;
import dev.tocsin.stack.PostgresServer;
import dev.tocsin.stack.quarkus.FromStack;
import dev.tocsin.stack.quarkus.MailResource;
import dev.tocsin.stack.quarkus.StackResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(value = MailResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StaffResource.class, scope = TestResourceScope.GLOBAL)
class ReminderWorkTest {

    @FromStack
    @SuppressWarnings("NullAway.Init") // the test resource fills it
    PostgresServer postgres;

    @Inject
    ReminderTick tick;

    @Inject
    Work work;

    @Inject
    Transactions transactions;

    @Test
    void allThatIsDueIsTakenInBatchesAndTheNextLookIsScheduled() throws SQLException {
        var duties = IntStream.range(0, 3)
                .mapToObj(_ -> Given.awareAt(
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(10))))
                .toList();
        var now = duties.getFirst().due().minus(Duration.ofHours(24));
        var clock = Clock.fixed(now, ZoneOffset.UTC);

        new ReminderWork(tick, new Twos(), work, transactions, clock)
                .run(new Task(ReminderWork.KIND, "all", 1, 1, "token", NullNode.getInstance()));

        var kept = new Kept(postgres);
        assertThat(duties)
                .allSatisfy(duty ->
                        assertThat(kept.offsets(duty.duty(), duty.due())).containsExactly("-24 REMINDED"));
        assertThat(scheduledAt()).isEqualTo(now.plus(Duration.ofMinutes(1)));
    }

    private Instant scheduledAt() throws SQLException {
        try (var connection = postgres.connect("service");
                var select = connection.createStatement();
                var row = select.executeQuery(
                        "select execution_time from scheduled_tasks where task_name = '" + ReminderWork.KIND + "'")) {
            assertThat(row.next()).isTrue();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /** Two duties in a batch, looked for once a minute. */
    private record Twos() implements ReminderConfig {

        @Override
        public boolean run() {
            return true;
        }

        @Override
        public Duration every() {
            return Duration.ofMinutes(1);
        }

        @Override
        public int batch() {
            return 2;
        }

        @Override
        public List<String> offsets() {
            return List.of();
        }

        @Override
        public Optional<List<String>> people() {
            return Optional.empty();
        }
    }
}
