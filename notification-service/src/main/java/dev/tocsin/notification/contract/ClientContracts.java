package dev.tocsin.notification.contract;

import dev.tocsin.notification.law.Rule;
import dev.tocsin.notification.law.RuleBook;
import dev.tocsin.notification.law.RuleBookFaulty;
import dev.tocsin.notification.partyfeed.ContractTerms;
import dev.tocsin.notification.partyfeed.Parties;
import dev.tocsin.notification.rulebook.LawBook;
import dev.tocsin.notification.rulebook.LawEdition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Gives the rule book of one client's incident: the laws, and the clauses agreed with that client. */
@ApplicationScoped
public class ClientContracts {

    private static final Logger LOG = Logger.getLogger(ClientContracts.class);

    private final LawBook law;
    private final Parties parties;

    ClientContracts(LawBook law, Parties parties) {
        this.law = law;
        this.parties = parties;
    }

    /** Returns the book for incidents of the client; without a client it is the book of laws. */
    public RuleBook bookFor(@Nullable UUID client) {
        return bookFor(client, law.edition());
    }

    /** Returns the same on another book of laws. */
    public RuleBook bookFor(@Nullable UUID client, LawEdition edition) {
        if (client == null) {
            return edition.book();
        }
        var rules = new ContractRules(edition.reader());
        return edition.book()
                .with(parties.contractsOf(client).stream()
                        .flatMap(terms -> rule(rules, terms).stream())
                        .toList());
    }

    private Optional<Rule> rule(ContractRules rules, ContractTerms terms) {
        try {
            return rules.compile(terms, parties.find(terms.controllerPartyId()).orElse(null));
        } catch (RuleBookFaulty e) {
            // The register of parties is another service's: a clause that we cannot read must not hold up the laws.
            LOG.errorf("contract clause not understood contract=%s faults=%s", terms.contractId(), e.getMessage());
            return Optional.empty();
        }
    }
}
