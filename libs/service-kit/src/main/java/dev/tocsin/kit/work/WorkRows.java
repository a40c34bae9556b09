package dev.tocsin.kit.work;

import com.github.kagkarlsson.scheduler.task.Execution;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The rows of work. db-scheduler finds, picks and keeps them alive. How they end is written here, since work that was scheduled anew while it ran
 * (its bytes differ then, its version does not) must not be ended with the run that knew nothing of it.
 */
@Singleton
class WorkRows {
    private static final String PUT = "insert into scheduled_tasks as work"
            + " (task_name, task_instance, task_data, execution_time, picked, consecutive_failures, version)"
            + " values (?, ?, ?, ?, false, 0, ?) on conflict (task_name, task_instance) do update"
            + " set task_data = excluded.task_data, execution_time = excluded.execution_time, consecutive_failures = 0,"
            + " version = case when work.picked then work.version else work.version + 1 end";
    private static final String REMOVE = "delete from scheduled_tasks where task_name = ? and task_instance = ?";
    private static final String PICKED = " where task_name = ? and task_instance = ? and picked and version = ?";
    private static final String END = "delete from scheduled_tasks" + PICKED + " and task_data = ?";
    private static final String LOCK = "select convert_from(task_data, 'UTF8')::jsonb ->> 'token' = ?"
            + " from scheduled_tasks" + PICKED + " for update";
    private static final String FREE = "update scheduled_tasks set picked = false, picked_by = null,"
            + " last_heartbeat = null, version = version + 1, ";
    private static final String RELEASE = FREE + "last_success = ?" + PICKED;
    private static final String RETRY = FREE + "last_failure = ?,"
            + " execution_time = case when task_data = ? then ? else execution_time end,"
            + " consecutive_failures = case when task_data = ? then ? else 0 end" + PICKED;

    private final DataSource database;
    private final Clock clock;

    WorkRows(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void put(String kind, String id, Instant dueAt, byte[] data) {
        // Versions of a row that was taken back and scheduled anew never meet those of the old one, which may still be
        // running.
        var now = clock.instant();
        var version = TimeUnit.SECONDS.toMicros(now.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(now.getNano());
        update(PUT, kind, id, data, at(dueAt), version);
    }

    void remove(String kind, String id) {
        update(REMOVE, kind, id);
    }

    void finishWithEffect(Task task) {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement(LOCK)) {
            set(lock, task.token(), task.kind(), task.id(), task.lease());
            try (var row = lock.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("The work " + task.key() + " was taken over or cancelled");
                }
                if (row.getBoolean(1)) {
                    update(REMOVE, task.kind(), task.id());
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Ends a run: true if the row went with it, false if it was scheduled anew or is no longer ours. */
    boolean end(Execution run) {
        if (update(END, run.getTaskName(), run.getId(), run.version, data(run)) == 1) {
            return true;
        }
        update(RELEASE, at(clock.instant()), run.getTaskName(), run.getId(), run.version);
        return false;
    }

    /** Lets a run be tried again at the time, unless it was scheduled anew for another. */
    void retry(Execution run, int failures, Instant at) {
        var data = data(run);
        update(RETRY, at(clock.instant()), data, at(at), data, failures, run.getTaskName(), run.getId(), run.version);
    }

    static byte[] data(Execution run) {
        return (byte[]) run.taskInstance.getData();
    }

    private int update(String sql, @Nullable Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void set(java.sql.PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("The work could not be written", e);
    }
}
