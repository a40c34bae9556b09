package dev.tocsin.notification.casefeed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.notification.NotificationProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives the newest state of incidents; to be asked within a transaction. */
@ApplicationScoped
public class Cases {

    private static final UUID FIRST = new UUID(0, 0);

    private final Rows rows;
    private final ObjectReader reader;

    Cases(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.reader = json.readerFor(Case.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<StoredCase, UUID> {}

    /** Returns the newest state, if any event of the incident has come. */
    public Optional<Case> find(UUID incident) {
        return rows.findByIdOptional(incident).map(this::read);
    }

    /** Returns the newest state; a 404 problem where no event of the incident has come. */
    public Case require(UUID incident) {
        return find(incident)
                .orElseThrow(() -> new Problem(
                        NotificationProblem.CASE_UNKNOWN, "No event of incident " + incident + " has come"));
    }

    /** Like {@link #require}, but read anew even where the transaction has read it before. */
    public Case requireAnew(UUID incident) {
        rows.findByIdOptional(incident).ifPresent(row -> rows.getEntityManager().refresh(row));
        return require(incident);
    }

    /** Returns the newest states of those that are known. */
    public Map<UUID, Case> all(Collection<UUID> incidents) {
        return rows.list("incidentId in ?1", incidents).stream()
                .collect(Collectors.toMap(StoredCase::incidentId, this::read));
    }

    /** Returns the incidents of a client that are not over. */
    public List<Case> openOf(UUID client) {
        return rows.list("clientPartyId = ?1 and closed = false", client).stream()
                .map(this::read)
                .toList();
    }

    /** Returns so many incidents that are not over, by id, after the one given. */
    @Transactional
    public List<UUID> openAfter(@Nullable UUID last, int rows) {
        var query = this.rows
                .getEntityManager()
                .createQuery(
                        "select incidentId from StoredCase where closed = false and incidentId > ?1 order by incidentId",
                        UUID.class);
        return query.setParameter(1, last == null ? FIRST : last)
                .setMaxResults(rows)
                .getResultList();
    }

    /** Returns how many incidents are not over. */
    public long countOpen() {
        return rows.count("closed = false");
    }

    CaseChanged put(Case now, String json) {
        var row = rows.findById(now.incidentId());
        var before = row == null ? null : read(row);
        if (row == null) {
            rows.persist(new StoredCase(now, json));
        } else {
            row.take(now, json);
        }
        return new CaseChanged(before, now);
    }

    private Case read(StoredCase row) {
        try {
            return reader.readValue(row.state());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored state of incident " + row.incidentId() + " cannot be read", e);
        }
    }
}
