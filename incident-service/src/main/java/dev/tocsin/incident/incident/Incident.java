package dev.tocsin.incident.incident;

import dev.tocsin.incident.IncidentProblem;
import dev.tocsin.kit.problem.Problem;
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
import org.jspecify.annotations.Nullable;

/** The case. Changes only by its moves, each of which is lawful from certain stages. */
@Entity
@Table(name = "incident")
class Incident {
    @Id
    private UUID id;

    private String reference;
    private String kind;
    private String title;
    private String severity;
    private String stage;
    private @Nullable String category;
    private @Nullable UUID parentId;
    private @Nullable UUID clientPartyId;
    private @Nullable UUID problemId;
    private @Nullable String problemSource;
    private @Nullable String problemRule;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<IncidentSubject> subjects;

    @SuppressWarnings("UnusedVariable") // read by queries
    private @Nullable String correlationKey;

    private @Nullable String outcome;
    private Instant declaredAt;
    private String declaredBy;
    private Instant updatedAt;

    @Version
    private long version;

    protected Incident() {}

    Incident(UUID id, String reference, Declaration declaration, Instant now) {
        this.id = id;
        this.reference = reference;
        this.kind = declaration.kind();
        this.title = declaration.title();
        this.severity = declaration.severity().word();
        this.stage = Stage.DECLARED.word();
        this.category = declaration.category();
        this.parentId = declaration.parentId();
        this.clientPartyId = declaration.clientPartyId();
        var origin = declaration.origin();
        if (origin != null) {
            this.problemId = origin.problemId();
            this.problemSource = origin.source();
            this.problemRule = origin.rule();
            this.correlationKey = origin.correlationKey();
        }
        this.subjects = declaration.subjects();
        this.declaredAt = now;
        this.declaredBy = declaration.by();
        this.updatedAt = now;
    }

    void move(Move move, @Nullable String why, Instant now) {
        var from = stage();
        if (!move.isLawfulFrom(from)) {
            throw new Problem(
                            IncidentProblem.MOVE_UNLAWFUL,
                            reference + " is " + from.word() + "; it can be " + move.deed() + " from: "
                                    + String.join(
                                            ", ",
                                            move.from().stream()
                                                    .map(Stage::word)
                                                    .toList()))
                    .with("stage", from.word());
        }
        stage = move.to().word();
        outcome = move == Move.CLOSE ? why : null;
        updatedAt = now;
    }

    void rate(Severity other, Instant now) {
        severity = other.word();
        updatedAt = now;
    }

    void assign(UUID client, Instant now) {
        clientPartyId = client;
        updatedAt = now;
    }

    /** Puts the incident below a parent that did not exist when it was declared. */
    void place(UUID parent, Instant now) {
        parentId = parent;
        updatedAt = now;
    }

    /** Takes in what another problem about the same adds; true if the severity rose. */
    boolean join(List<IncidentSubject> more, Severity seen, Instant now) {
        var all = new ArrayList<>(subjects);
        more.stream().filter(subject -> !all.contains(subject)).forEach(all::add);
        subjects = all;
        var raised = severity().raisedTo(seen);
        var rose = raised != severity();
        severity = raised.word();
        updatedAt = now;
        return rose;
    }

    void touch(Instant now) {
        updatedAt = now;
    }

    void requireOpen() {
        if (!stage().isOpen()) {
            throw new Problem(IncidentProblem.INCIDENT_CLOSED, reference + " is closed; reopen it first");
        }
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }

    @Nullable
    UUID clientPartyId() {
        return clientPartyId;
    }

    String reference() {
        return reference;
    }

    Stage stage() {
        return Stage.ofWord(stage);
    }

    Severity severity() {
        return Severity.ofWord(severity);
    }

    long version() {
        return version;
    }

    IncidentView view() {
        return new IncidentView(
                id,
                reference,
                kind,
                title,
                severity,
                stage,
                category,
                parentId,
                clientPartyId,
                problemId == null ? null : new IncidentView.ProblemRef(problemId, problemSource, problemRule),
                List.copyOf(subjects),
                outcome,
                declaredAt,
                declaredBy,
                updatedAt,
                version);
    }
}
