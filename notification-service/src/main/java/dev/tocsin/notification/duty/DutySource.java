package dev.tocsin.notification.duty;

import dev.tocsin.notification.law.Force;
import dev.tocsin.notification.law.Rule;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rule that a duty comes from: a law's, or the clause of a contract.
 *
 * @param rulePack name and version of the rule pack that the rule comes from
 */
@Embeddable
record DutySource(
        @Column(nullable = false) String ruleId,
        @Column(nullable = false) int ruleVersion,
        @Nullable String rulePack,
        @Column(nullable = false) String law,
        @Column(nullable = false) String citation,
        @Nullable UUID contractId,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        Force force) {

    static DutySource of(Rule rule) {
        var head = rule.head();
        var contract = head.contractId();
        return new DutySource(
                head.id(),
                head.version(),
                rule.text().pack(),
                head.law(),
                head.citation(),
                contract == null ? null : UUID.fromString(contract),
                head.force());
    }
}
