package dev.tocsin.playbook.run;

import dev.tocsin.playbook.cacao.DutyExtension;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** The row of a step execution that waits for a duty. */
@Entity
@Table(name = "duty_wait")
class DutyWait {
    @EmbeddedId
    private Key key;

    private UUID incidentId;
    private String terms;

    protected DutyWait() {}

    DutyWait(Key key, UUID incidentId, DutyExtension terms) {
        this.key = key;
        this.incidentId = incidentId;
        this.terms = StateJson.write(terms);
    }

    /** Which step execution of which run. */
    @Embeddable
    record Key(UUID runId, String stepKey) implements Serializable {}

    DutyDue due() {
        return new DutyDue(key.runId(), key.stepKey());
    }

    UUID incidentId() {
        return incidentId;
    }

    DutyExtension terms() {
        return StateJson.read(terms, DutyExtension.class);
    }
}
