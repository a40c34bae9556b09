package dev.tocsin.notification.contract;

import dev.tocsin.notification.law.Lines;
import dev.tocsin.notification.partyfeed.ContractTerms;
import dev.tocsin.notification.partyfeed.ContractsChanged;
import dev.tocsin.notification.partyfeed.Parties;
import dev.tocsin.notification.rulebook.LawBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Checks the contracts of the register when somebody asks, and when a party's contracts have changed. */
@ApplicationScoped
class ChainDesk {

    private static final Logger LOG = Logger.getLogger(ChainDesk.class);

    private final Parties parties;
    private final LawBook law;
    private final Duration handling;
    private final Clock clock;

    ChainDesk(Parties parties, LawBook law, ContractConfig config, Clock clock) {
        this.parties = parties;
        this.law = law;
        this.handling = config.handlingTime();
        this.clock = clock;
    }

    @Transactional
    ChainView check() {
        return ChainView.of(findings(), handling);
    }

    void onContracts(@Observes ContractsChanged event) {
        var changed = event.party().contracts().stream()
                .map(ContractTerms::contractId)
                .collect(Collectors.toSet());
        if (changed.isEmpty()) {
            return;
        }
        findings().stream()
                .filter(finding -> finding.level().isWarning())
                .filter(finding -> finding.way().stream().map(Hop::contractId).anyMatch(changed::contains)
                        || isOneOf(finding.promise().contractId(), changed))
                .forEach(finding -> LOG.warnf(
                        "contracts do not fit level=%s promise=%s%n%s",
                        finding.level().word(), finding.promise().reference(), Lines.text(finding.lines())));
    }

    private static boolean isOneOf(@Nullable UUID contract, Set<UUID> changed) {
        return contract != null && changed.contains(contract);
    }

    private List<ChainFinding> findings() {
        var edition = law.edition();
        return ChainCheck.of(
                new Chain.Register(parties.all(), parties.contracts()),
                edition.book(),
                new ContractRules(edition.reader()),
                handling,
                clock.instant());
    }
}
