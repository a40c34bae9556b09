package dev.tocsin.notification.contract;

import dev.tocsin.notification.law.Rule;
import dev.tocsin.notification.law.RuleBook;
import dev.tocsin.notification.law.RuleBookFaulty;
import dev.tocsin.notification.partyfeed.ContractTerms;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compiles clauses and counts periods, each once for one check. */
final class Spans {

    private final Chain chain;
    private final ContractRules rules;
    private final RuleBook book;
    private final Instant asOf;
    private final Map<UUID, Optional<Rule>> compiled = new HashMap<>();
    private final Map<String, Optional<Span>> counted = new HashMap<>();

    Spans(Chain chain, ContractRules rules, RuleBook book, Instant asOf) {
        this.chain = chain;
        this.rules = rules;
        this.book = book;
        this.asOf = asOf;
    }

    /** Returns the clause as a rule; nothing where there is none, or none that can be read. */
    Optional<Rule> compiled(ContractTerms terms) {
        return compiled.computeIfAbsent(terms.contractId(), _ -> {
            try {
                return rules.compile(
                        terms, chain.party(terms.controllerPartyId()).orElse(null));
            } catch (RuleBookFaulty _) {
                return Optional.empty();
            }
        });
    }

    @Nullable
    Span of(Rule rule) {
        return counted.computeIfAbsent(rule.id(), _ -> Optional.ofNullable(Span.of(rule, book, asOf)))
                .orElse(null);
    }
}
