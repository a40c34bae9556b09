package dev.tocsin.incident.party;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A legal entity in the register. */
@Entity
@Table(name = "party")
class Party {
    @Id
    private UUID id;

    private String slug;
    private String kind;
    private String name;
    private @Nullable String country;
    private @Nullable String zone;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Contact> contacts;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> regimes;

    private Instant updatedAt;

    @Version
    private long version;

    protected Party() {}

    Party(UUID id, RegisterParty command, Instant now) {
        this.id = id;
        change(command, now);
    }

    final void change(RegisterParty command, Instant now) {
        slug = command.slug();
        kind = command.kind();
        name = command.name();
        country = command.country();
        zone = command.zone();
        contacts = command.contacts();
        regimes = command.regimes();
        updatedAt = now;
    }

    /** A contract of the party changed, which is part of what the world is told of it. */
    void touch(Instant now) {
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    PartyView view() {
        return new PartyView(id, slug, kind, name, country, zone, contacts, regimes, updatedAt, version);
    }
}
