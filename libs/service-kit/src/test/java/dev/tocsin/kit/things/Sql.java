package dev.tocsin.kit.things;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Statements of the tests, looking at tables from outside. */
@Singleton
class Sql {
    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** Of another database, as a role whose password is its name. */
    static Sql of(String url, String role) {
        return new Sql(source(url, role));
    }

    static DataSource source(String url, String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role);
        source.setPassword(role);
        return source;
    }

    int update(String sql, Object... values) {
        return in(connection -> {
            try (var statement = prepared(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    /** The single number that a query gives. */
    long number(String sql, Object... values) {
        return this.<Long>column(sql, row -> row.getLong(1), values).getFirst();
    }

    /** The numbers in the only column that a query gives. */
    List<Long> numbers(String sql, Object... values) {
        return column(sql, row -> row.getLong(1), values);
    }

    /** The texts in the only column that a query gives. */
    List<String> texts(String sql, Object... values) {
        return column(sql, row -> row.getString(1), values);
    }

    private <T> List<T> column(String sql, Reading<T> reading, Object... values) {
        return in(connection -> {
            try (var statement = prepared(connection, sql, values);
                    var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
                return found;
            }
        });
    }

    private <T> T in(Use<T> use) {
        try (var connection = database.getConnection()) {
            return use.of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private interface Use<T> {
        T of(Connection connection) throws SQLException;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
