package dev.tocsin.incident.trigger;

import dev.tocsin.incident.normal.Format;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A monitor that may send triggers; its secrets lie here sealed. */
@Entity
@Table(name = "source")
class Source {
    private static final int ACTIVE_SECRETS = 3;

    @Id
    private UUID id;

    private String slug;
    private String name;
    private String format;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> secrets;

    private boolean retired;
    private Instant createdAt;
    private String createdBy;
    private Instant updatedAt;

    @Version
    private long version;

    protected Source() {}

    Source(UUID id, RegisterSource command, String by, Instant now) {
        this.id = id;
        this.slug = command.slug();
        this.name = command.name();
        this.format = command.format();
        this.secrets = List.of();
        this.createdAt = now;
        this.createdBy = by;
        this.updatedAt = now;
    }

    /** Adds a secret; the newest ones stay valid beside it, so that the sender can change over without a gap. */
    void addSecret(String sealed, Instant now) {
        var all = new ArrayList<>(secrets);
        all.addFirst(sealed);
        secrets = List.copyOf(all.subList(0, Math.min(all.size(), ACTIVE_SECRETS)));
        updatedAt = now;
    }

    void retire(Instant now) {
        retired = true;
        updatedAt = now;
    }

    String slug() {
        return slug;
    }

    List<String> secrets() {
        return secrets;
    }

    boolean isRetired() {
        return retired;
    }

    Format format() {
        return Format.ofWord(format).orElseThrow();
    }

    SourceView view() {
        return new SourceView(
                id,
                slug,
                name,
                format,
                "/api/v1/sources/" + slug + "/triggers",
                secrets.size(),
                retired,
                createdAt,
                createdBy,
                updatedAt,
                version,
                null);
    }
}
