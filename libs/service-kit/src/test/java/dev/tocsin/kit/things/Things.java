package dev.tocsin.kit.things;

import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.outbox.NewEvent;
import dev.tocsin.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class Things {
    static final String TOPIC = "kit.things";
    static final String DEAD_LETTERS = "kit.things.dlq";

    private final DataSource database;
    private final Outbox outbox;

    Things(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    record Thing(UUID id, String displayName) {}

    @Transactional
    Thing make(String name) {
        var thing = new Thing(Ids.next(), name);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into thing (id, name) values (?, ?)")) {
            insert.setObject(1, thing.id());
            insert.setString(2, name);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("thing not stored", e);
        }
        var id = thing.id().toString();
        outbox.append(new NewEvent(TOPIC, id, "dev.tocsin.thing.made.v1", id, 1, thing));
        return thing;
    }

    long count(String name) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from thing where name = ?")) {
            select.setString(1, name);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("things not counted", e);
        }
    }
}
