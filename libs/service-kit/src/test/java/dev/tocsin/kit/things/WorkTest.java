package dev.tocsin.kit.things;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tocsin.kit.work.GiveUp;
import dev.tocsin.kit.work.Task;
import dev.tocsin.kit.work.Work;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackForKit.class)
class WorkTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Inject
    Work work;

    @Inject
    Chores chores;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private final String id = ThingsResource.unique();

    @Test
    void isDoneOnceTheTransactionHasCommitted() {
        QuarkusTransaction.requiringNew().run(() -> {
            work.schedule(Chores.KIND, id, clock.instant(), new Chores.Chore("attic"));
            assertThat(chores.ran(id)).isEmpty();
        });
        await().untilAsserted(() -> assertThat(rows()).isZero());
        assertThat(chores.ran(id))
                .singleElement()
                .satisfies(ran ->
                        assertThat(work.data(ran.task(), Chores.Chore.class)).isEqualTo(new Chores.Chore("attic")));
    }

    @Test
    void isForgottenWithATransactionThatRollsBack() {
        QuarkusTransaction.begin();
        schedule(clock.instant());
        QuarkusTransaction.rollback();
        assertThat(rows()).isZero();
        assertThatThrownBy(() -> schedule(clock.instant())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isTriedAgainUnderTheSameKey() {
        chores.when(id, task -> failUntil(task, 3));
        commit(clock.instant());
        await().untilAsserted(() -> assertThat(rows()).isZero());
        assertThat(chores.ran(id)).extracting(ran -> ran.task().attempt()).containsExactly(1, 2, 3);
        assertThat(chores.ran(id)).extracting(ran -> ran.task().key()).containsOnly(keyOfFirst());
        assertThat(chores.dead(id)).isEmpty();
    }

    @Test
    void isGivenUpAfterTheLastTry() {
        chores.when(id, task -> failUntil(task, 99));
        commit(clock.instant());
        await().untilAsserted(() -> assertThat(chores.dead(id)).hasSize(1));
        assertThat(chores.ran(id)).hasSize(3);
        assertThat(rows()).isZero();
    }

    @Test
    void isGivenUpAtOnceIfTheHandlerSaysSo() {
        chores.when(id, _ -> {
            throw new GiveUp("no such room");
        });
        commit(clock.instant());
        await().untilAsserted(() -> assertThat(chores.dead(id)).hasSize(1));
        assertThat(chores.ran(id)).hasSize(1);
    }

    @Test
    void isMovedByBeingScheduledAgainAndTakenBackByCancel() {
        commit(clock.instant().plus(LONG));
        commit(clock.instant().plus(LONG.multipliedBy(2)));
        assertThat(rows()).isOne();
        commit(clock.instant());
        await().untilAsserted(() -> assertThat(rows()).isZero());
        assertThat(chores.ran(id)).hasSize(1);

        commit(clock.instant().plus(LONG));
        QuarkusTransaction.requiringNew().run(() -> work.cancel(Chores.KIND, id));
        assertThat(rows()).isZero();
    }

    @Test
    void isDoneOnceMoreIfScheduledWhileItRuns() {
        chores.when(id, task -> {
            if (chores.ran(id).size() == 1) {
                commit(clock.instant());
            }
        });
        commit(clock.instant());
        await().untilAsserted(() -> assertThat(chores.ran(id)).hasSize(2));
        await().untilAsserted(() -> assertThat(rows()).isZero());
        assertThat(chores.ran(id)).extracting(ran -> ran.task().token()).doesNotHaveDuplicates();
    }

    @Test
    void isNeverRunTwiceAtATime() throws InterruptedException {
        var started = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        chores.when(id, _ -> {
            started.countDown();
            join(go);
        });
        commit(clock.instant());
        started.await();
        commit(clock.instant());
        var runsLongerThanADeadOne = clock.instant().plus(Duration.ofMillis(1500));
        await().until(() -> clock.instant().isAfter(runsLongerThanADeadOne));
        assertThat(chores.ran(id)).hasSize(1);
        go.countDown();
        await().untilAsserted(() -> assertThat(chores.ran(id)).hasSize(2));
    }

    @Test
    void isTakenOverFromAReplicaThatDied() {
        commit(clock.instant().plus(LONG));
        sql.update(
                "update scheduled_tasks set picked = true, picked_by = 'the late one', execution_time = now(),"
                        + " last_heartbeat = now() - interval '1 minute' where task_instance = ?",
                id);
        await().untilAsserted(() -> assertThat(rows()).isZero());
        assertThat(chores.ran(id)).extracting(ran -> ran.task().attempt()).containsExactly(2);
    }

    @Test
    void isFinishedTogetherWithItsEffectOrNotAtAll() {
        var refused = new AtomicReference<@Nullable Throwable>();
        chores.when(id, task -> {
            sql.update("update scheduled_tasks set version = version + 1 where task_instance = ?", id);
            try {
                QuarkusTransaction.requiringNew().run(() -> work.finish(task));
            } catch (IllegalStateException e) {
                refused.set(e);
            }
            QuarkusTransaction.requiringNew().run(() -> work.cancel(Chores.KIND, id));
        });
        commit(clock.instant());
        await().untilAsserted(() -> assertThat(rows()).isZero());
        assertThat(refused.get()).hasMessageContaining("taken over");

        chores.when(
                id,
                task -> QuarkusTransaction.requiringNew().run(() -> {
                    work.finish(task);
                    assertThat(rows()).isZero();
                }));
        commit(clock.instant());
        await().untilAsserted(() -> assertThat(rows()).isZero());
        assertThat(chores.dead(id)).isEmpty();
    }

    private void failUntil(Task task, int attempt) {
        if (task.attempt() < attempt) {
            throw new IllegalStateException("the broom broke");
        }
    }

    private String keyOfFirst() {
        return chores.ran(id).getFirst().task().key();
    }

    private void commit(Instant dueAt) {
        QuarkusTransaction.requiringNew().run(() -> schedule(dueAt));
    }

    private void schedule(Instant dueAt) {
        work.schedule(Chores.KIND, id, dueAt, null);
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long rows() {
        return sql.number("select count(*) from scheduled_tasks where task_instance = ?", id);
    }
}
