package dev.tocsin.incident.problem;

import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules that decide about new problems. */
@ApplicationScoped
class IntakeRules {
    private final RuleRows rows;
    private final Clock clock;

    IntakeRules(RuleRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** In the order in which they are asked. */
    List<IntakeRule> inForce() {
        return rows.inForce().stream().map(RuleRow::rule).toList();
    }

    @Transactional
    List<RuleView> all() {
        return rows.all().stream().map(RuleRow::view).toList();
    }

    @Transactional
    RuleView write(WriteRule command, String by) {
        var row = new RuleRow(Ids.next(), command, by, clock.instant());
        rows.persistAndFlush(row);
        return row.view();
    }

    @Transactional
    RuleView change(UUID id, WriteRule command, @Nullable String ifMatch, String by) {
        var row = rows.require(id);
        Versions.require(ifMatch, row.version());
        row.change(command, by, clock.instant());
        rows.flush();
        return row.view();
    }
}
