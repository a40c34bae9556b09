package dev.tocsin.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.stack.process.Ports;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir
    Path folder;

    @Test
    void keepsItsDataBetweenStartsAndSyncsWhereItMust() throws SQLException {
        var settings = PostgresServer.Settings.durable(folder.resolve("pg"), Ports.free(), "incident", "playbook");
        try (var server = PostgresServer.start(settings)) {
            ask(server, "create table bell (tone text); insert into bell values ('deep')");
            assertThat(value(server, "show fsync")).isEqualTo("on");
            assertThat(value(server, "show synchronous_commit")).isEqualTo("on");
        }
        try (var server = PostgresServer.start(settings)) {
            assertThat(value(server, "select tone from bell")).isEqualTo("deep");
        }
    }

    @Test
    void givesAServiceNoPowerOverRowSecurity() throws SQLException {
        try (var server = PostgresServer.start(PostgresServer.Settings.forgetful("incident"))) {
            assertThat(value(server, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
        }
    }

    private static void ask(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("incident"), "incident", "incident");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("incident"), "incident", "incident");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
