package dev.tocsin.notification.contract;

import dev.tocsin.notification.law.Applies;
import dev.tocsin.notification.law.Assessment;
import dev.tocsin.notification.law.FactSheet;
import dev.tocsin.notification.law.Rule;
import dev.tocsin.notification.law.RuleBook;
import dev.tocsin.notification.partyfeed.ContractTerms;
import dev.tocsin.notification.partyfeed.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects what one of our entities has promised, and what the laws say to it and to those it works for. */
final class Promises {

    private static final Set<String> EARLY = Set.of("initial", "early-warning");

    private final Chain chain;
    private final Spans spans;
    private final RuleBook book;
    private final Instant asOf;

    Promises(Chain chain, Spans spans, RuleBook book, Instant asOf) {
        this.chain = chain;
        this.spans = spans;
        this.book = book;
        this.asOf = asOf;
    }

    List<Promise> of(Party entity) {
        var promises = new ArrayList<Promise>();
        for (var terms : chain.promisesOf(entity.partyId())) {
            spans.compiled(terms).ifPresent(rule -> promises.add(agreed(terms, rule, entity)));
        }
        laws(entity, "processor")
                .filter(rule -> rule.recipient().kind().equals("controller"))
                .forEach(rule -> promises.add(law(rule, entity.name(), "the controller")));
        chain.promisesOf(entity.partyId()).stream()
                .map(ContractTerms::controllerPartyId)
                .distinct()
                .flatMap(client -> chain.party(client).stream())
                .forEach(client -> laws(client, "controller")
                        .filter(rule -> !rule.recipient().kind().equals("individuals"))
                        .forEach(rule -> promises.add(law(rule, client.name(), client.name()))));
        return promises;
    }

    private Promise agreed(ContractTerms terms, Rule rule, Party entity) {
        var clause = Objects.requireNonNull(terms.breachNotice());
        return new Promise(
                Promise.CONTRACT,
                rule.id(),
                terms.contractId(),
                terms.reference(),
                entity.name(),
                chain.name(terms.controllerPartyId()),
                String.join(", ", rule.periods()),
                clause.trigger(),
                spans.of(rule));
    }

    private Promise law(Rule rule, String holder, String recipient) {
        var words = Stream.concat(rule.periods().stream(), Stream.ofNullable(rule.qualitative()))
                .collect(Collectors.joining(", "));
        return new Promise(
                Promise.LAW,
                rule.id(),
                null,
                rule.head().law() + ", " + rule.head().citation(),
                holder,
                recipient,
                words,
                null,
                spans.of(rule));
    }

    /** Returns the rules that ask about a status of the party and that it may come under, of the first stages. */
    private Stream<Rule> laws(Party party, String role) {
        var held = regimes(party, role);
        var country = party.country();
        var places = country == null ? null : Set.of(country);
        var sheet = FactSheet.EMPTY.withOrg(new FactSheet.Org(role, places, country, null, held, country));
        return Assessment.assess(
                        sheet,
                        book,
                        asOf,
                        Map.of(),
                        rule -> EARLY.contains(rule.head().phase())
                                && rule.regimes().stream().anyMatch(held::contains))
                .stream()
                .filter(duty -> duty.applies() != Applies.NOT_OWED)
                .map(duty -> duty.rule())
                .distinct();
    }

    /** Returns what the register says, and the general law of the Union and of the United Kingdom, which an establishment brings. */
    private Set<String> regimes(Party party, String role) {
        var held = new HashSet<>(party.regimes());
        var country = party.country();
        if (country != null && membersOfTheUnion().contains(country)) {
            held.add("eu-gdpr." + role);
        }
        if ("GB".equals(country)) {
            held.add("uk-gdpr." + role);
        }
        return held;
    }

    private Set<String> membersOfTheUnion() {
        return book.rules().stream()
                .filter(rule -> rule.head().jurisdiction().equals("EU"))
                .flatMap(rule -> rule.recipient().fanOut().stream())
                .collect(Collectors.toSet());
    }
}
