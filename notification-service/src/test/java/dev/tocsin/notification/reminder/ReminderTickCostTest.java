package dev.tocsin.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.stack.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What a tick costs with ever more open duties of which the same few are due; prints plans and times. See docs/benchmarks.md. */
@EnabledIfSystemProperty(named = "tocsin.slow", matches = "true")
class ReminderTickCostTest {

    private static final String DATABASE = "bench";
    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final int DUE = 20;
    private static final int BATCH = 100;
    private static final long BLOCKS_FOR_EACH_DUE = 3;
    private static final int WARM_UP = 50;
    private static final int RUNS = 300;
    private static final Pattern BLOCKS = Pattern.compile("Buffers: shared hit=([0-9]+)(?: read=([0-9]+))?");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T00:00:00Z");

    private static final String DUTIES = """
            insert into duty (duty_id, incident_id, incident_kind, rule_id, rule_version, law, citation, country,
                recipient_kind, recipient_name, recipient_country, title, phase, assessed, was_owed, state, clock_kind,
                starts_at, due_at, zone, due_order, paths, missing, late, created_at, updated_at, version)
            select gen_random_uuid(), gen_random_uuid(), 'real', 'eu-gdpr-33-1-authority', 1, 'GDPR', 'Art. 33(1)', '',
                'authority', 'Data Protection Commission', 'IE', 'Tell the supervisory authority of the breach', 'initial',
                'OWED', true, 'OWED', 'dated', due - interval '72 hours', due, 'Europe/Dublin', due,
                'timeline.aware_at', '', null, timestamptz '2026-11-20 00:00Z', timestamptz '2026-11-20 00:00Z', 0
            from (select timestamptz '2026-11-26 00:00Z' + n * interval '7 seconds' as due
                from generate_series(?, ?) as n) as dues
            """;
    private static final String WATCHES = """
            insert into reminder_watch (duty_id, due_at, next_at)
            select duty_id, due_at, due_at - interval '24 hours' from duty
            where not exists (select 1 from reminder_watch watch where watch.duty_id = duty.duty_id)
            """;
    private static final String SOME_DUE = "update reminder_watch set next_at = timestamptz '2026-11-23 00:00Z'"
            + " where next_at > timestamptz '2026-11-24 00:00Z' and duty_id in (select duty_id from duty order by due_at limit "
            + DUE + ")";

    /** The median time of the query, and how many blocks it looks at. */
    private record Cost(int open, Duration median, long blocks, String plan) {}

    @Test
    void costGrowsWithWhatIsDueAndNotWithWhatIsOpen() throws SQLException {
        try (var postgres = PostgresServer.start(PostgresServer.Settings.forgetful(DATABASE));
                var connection = postgres.connect(DATABASE)) {
            Flyway.configure()
                    .dataSource(postgres.jdbcUrl(DATABASE), DATABASE, DATABASE)
                    .locations("db/kit", "db/migration")
                    .load()
                    .migrate();
            connection.setAutoCommit(false);
            var filled = 0;
            var costs = new Cost[SIZES.size()];
            for (var index = 0; index < costs.length; index++) {
                var open = SIZES.get(index);
                fill(connection, filled + 1, open);
                filled = open;
                costs[index] = cost(connection, open);
                print(costs[index]);
            }
            assertThat(costs).allSatisfy(cost -> {
                assertThat(cost.plan()).contains("reminder_watch_by_next");
                assertThat(cost.blocks())
                        .as("blocks looked at with " + cost.open() + " open duties")
                        .isLessThanOrEqualTo(BLOCKS_FOR_EACH_DUE * DUE);
            });
        }
    }

    private static void fill(Connection connection, int from, int to) throws SQLException {
        try (var duties = connection.prepareStatement(DUTIES);
                var more = connection.createStatement()) {
            duties.setInt(1, from);
            duties.setInt(2, to);
            duties.executeUpdate();
            more.executeUpdate(WATCHES);
            more.executeUpdate(SOME_DUE);
            connection.commit();
            connection.setAutoCommit(true);
            more.execute("vacuum analyze reminder_watch");
            connection.setAutoCommit(false);
        }
    }

    private static Cost cost(Connection connection, int open) throws SQLException {
        for (var run = 0; run < WARM_UP; run++) {
            time(connection);
        }
        var times = new long[RUNS];
        for (var run = 0; run < RUNS; run++) {
            times[run] = time(connection);
        }
        Arrays.sort(times);
        var plan = plan(connection);
        var blocks = BLOCKS.matcher(plan);
        assertThat(blocks.find()).as(plan).isTrue();
        var read = blocks.group(2) == null ? 0 : Long.parseLong(blocks.group(2));
        return new Cost(open, Duration.ofNanos(times[RUNS / 2]), Long.parseLong(blocks.group(1)) + read, plan);
    }

    private static long time(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(Watches.DUE)) {
            query.setObject(1, NOW);
            query.setInt(2, BATCH);
            var start = System.nanoTime();
            var found = 0;
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found++;
                }
            }
            var took = System.nanoTime() - start;
            assertThat(found).isEqualTo(DUE);
            return took;
        } finally {
            connection.rollback();
        }
    }

    private static String plan(Connection connection) throws SQLException {
        try (var explain = connection.prepareStatement("explain (analyze, buffers) " + Watches.DUE)) {
            explain.setObject(1, NOW);
            explain.setInt(2, BATCH);
            try (var rows = explain.executeQuery()) {
                var lines = new ArrayList<String>();
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
                return lines.stream().collect(Collectors.joining("\n"));
            }
        } finally {
            connection.rollback();
        }
    }

    private static void print(Cost cost) {
        System.out.printf(
                "%,d open duties, %d due: median %d µs, %d blocks%n%s%n%n",
                cost.open(), DUE, cost.median().toNanos() / 1_000, cost.blocks(), cost.plan());
    }
}
