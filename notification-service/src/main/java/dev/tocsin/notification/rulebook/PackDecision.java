package dev.tocsin.notification.rulebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One decision on a rule pack, never altered: it was accepted, with its files as they were, or withdrawn. */
@Entity
@Table(name = "rule_pack_decision")
class PackDecision {

    /** What was decided. */
    enum Kind {
        ACCEPTED,
        WITHDRAWN
    }

    /** The number of the book that it made; the book that ships with the service is 0. */
    @Id
    private long edition;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Kind kind;

    @Column(nullable = false)
    private String name;

    @Column(name = "pack_version", nullable = false)
    private String version;

    @Column(nullable = false)
    private String digest;

    @Column(nullable = false)
    private LocalDate effectiveFrom;

    private @Nullable String signedBy;

    /** The files of what was accepted, a JSON object of texts by name. */
    private @Nullable String files;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private String decidedBy;

    @Column(nullable = false)
    private Instant decidedAt;

    protected PackDecision() {}

    PackDecision(long edition, Kind kind, PackRef pack, @Nullable String files, Grounds grounds) {
        this.edition = edition;
        this.kind = kind;
        this.name = pack.name();
        this.version = pack.version();
        this.digest = pack.digest();
        this.effectiveFrom = pack.effectiveFrom();
        this.signedBy = pack.signedBy();
        this.files = files;
        this.reason = grounds.reason();
        this.decidedBy = grounds.by();
        this.decidedAt = grounds.at();
    }

    /** Who decided, when and why. */
    record Grounds(String reason, String by, Instant at) {}

    /** The very pack that was decided on. */
    record PackRef(
            String name,
            String version,
            String digest,
            LocalDate effectiveFrom,
            @Nullable String signedBy) {}

    long edition() {
        return edition;
    }

    Kind kind() {
        return kind;
    }

    PackRef pack() {
        return new PackRef(name, version, digest, effectiveFrom, signedBy);
    }

    @Nullable
    String files() {
        return files;
    }

    Grounds grounds() {
        return new Grounds(reason, decidedBy, decidedAt);
    }
}
