package dev.tocsin.notification.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.notification.rulepack.PackFiles;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The decisions on rule packs as they are kept; the last one on a name says whether a pack of it counts, and which. */
@ApplicationScoped
public class PackLog {

    private final Rows rows;
    private final DataSource database;
    private final ObjectMapper json;

    PackLog(Rows rows, DataSource database, ObjectMapper json) {
        this.rows = rows;
        this.database = database;
        this.json = json;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<PackDecision, Long> {}

    /**
     * A decision as others see it.
     *
     * @param edition number of the book that it made
     */
    public record Decision(
            long edition,
            boolean accepted,
            String name,
            String version,
            String digest,
            LocalDate effectiveFrom,
            @Nullable String signedBy,
            String reason,
            String by,
            Instant at) {

        /** Returns when the pack comes into force. */
        public Instant inForceAt() {
            return effectiveFrom.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    /** Returns the number of the newest decision, 0 where there is none; reads what has been committed. */
    public long newest() {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("select coalesce(max(edition), 0) from rule_pack_decision");
                var found = statement.executeQuery()) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The decisions on rule packs cannot be read", e);
        }
    }

    /** Returns all decisions, oldest first. */
    @Transactional
    public List<Decision> all() {
        return rows.list("order by edition").stream().map(PackLog::view).toList();
    }

    /** Returns the files of the packs that have been accepted and not withdrawn since, by their decisions, oldest first. */
    @Transactional
    public Map<Decision, PackFiles> accepted() {
        var last = new LinkedHashMap<String, PackDecision>();
        for (var row : rows.list("order by edition")) {
            last.remove(row.pack().name());
            if (row.kind() == PackDecision.Kind.ACCEPTED) {
                last.put(row.pack().name(), row);
            }
        }
        var accepted = new LinkedHashMap<Decision, PackFiles>();
        last.values().forEach(row -> accepted.put(view(row), files(row)));
        return accepted;
    }

    /** Lets one transaction at a time decide on packs; held until it ends. */
    public void hold() {
        rows.getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('rule-packs', 0))", Integer.class)
                .getSingleResult();
    }

    /** Writes that a pack was accepted; to be called while {@link #hold} is held. */
    public Decision accept(FoundPack found, String reason, String by, Instant at) {
        var pack = found.pack();
        var files = found.files();
        if (pack == null || files == null) {
            throw new IllegalArgumentException("A pack that cannot be read is not accepted: " + found.place());
        }
        var ref = new PackDecision.PackRef(
                pack.name(), pack.version(), files.digest(), pack.effectiveFrom(), found.signer());
        return write(PackDecision.Kind.ACCEPTED, ref, json(files), new PackDecision.Grounds(reason, by, at));
    }

    /** Writes that an accepted pack was withdrawn; to be called while {@link #hold} is held. */
    public Decision withdraw(Decision accepted, String reason, String by, Instant at) {
        var ref = new PackDecision.PackRef(
                accepted.name(), accepted.version(), accepted.digest(), accepted.effectiveFrom(), accepted.signedBy());
        return write(PackDecision.Kind.WITHDRAWN, ref, null, new PackDecision.Grounds(reason, by, at));
    }

    private Decision write(
            PackDecision.Kind kind, PackDecision.PackRef ref, @Nullable String files, PackDecision.Grounds grounds) {
        var row = new PackDecision(newest() + 1, kind, ref, files, grounds);
        rows.persistAndFlush(row);
        return view(row);
    }

    private static Decision view(PackDecision row) {
        var pack = row.pack();
        var grounds = row.grounds();
        return new Decision(
                row.edition(),
                row.kind() == PackDecision.Kind.ACCEPTED,
                pack.name(),
                pack.version(),
                pack.digest(),
                pack.effectiveFrom(),
                pack.signedBy(),
                grounds.reason(),
                grounds.by(),
                grounds.at());
    }

    private String json(PackFiles files) {
        try {
            return json.writeValueAsString(files.texts());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The files of a rule pack cannot be written", e);
        }
    }

    private PackFiles files(PackDecision row) {
        try {
            return new PackFiles(json.readValue(row.files(), new TypeReference<TreeMap<String, String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "The files of rule pack " + row.pack().name() + " cannot be read", e);
        }
    }
}
