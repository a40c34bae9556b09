package dev.tocsin.playbook.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what was last told of each incident; to be called in a transaction. */
@ApplicationScoped
public class IncidentFile {
    private static final TypeReference<List<Subject>> SUBJECTS = new TypeReference<>() {};

    private final Rows rows;
    private final ObjectMapper json;

    IncidentFile(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** Takes a state in, and holds its row until the transaction ends, so that two events of one incident follow one another. */
    public void take(IncidentState state) {
        KnownIncident row = rows.findByIdOptional(state.incidentId(), LockModeType.PESSIMISTIC_WRITE)
                .orElse(null);
        if (row == null) {
            rows.persistAndFlush(new KnownIncident(state, written(state.about())));
        } else {
            row.take(state, written(state.about()));
        }
    }

    /** The incident as last told. */
    public Optional<IncidentState> find(UUID id) {
        return rows.findByIdOptional(id).map(this::state);
    }

    /** The incidents that are known, the newest first. */
    public List<IncidentState> newest(int most) {
        return rows.find("order by id desc").range(0, most - 1).stream()
                .map(this::state)
                .toList();
    }

    private IncidentState state(KnownIncident row) {
        return row.state(read(row.subjects()), facts(row.factSheet()));
    }

    private @Nullable JsonNode facts(@Nullable String sheet) {
        try {
            return sheet == null ? null : json.readTree(sheet);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(List<Subject> subjects) {
        try {
            return json.writeValueAsString(subjects);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Subject> read(String subjects) {
        try {
            return json.readValue(subjects, SUBJECTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<KnownIncident, UUID> {}
}
