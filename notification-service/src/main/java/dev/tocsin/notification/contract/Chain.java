package dev.tocsin.notification.contract;

import dev.tocsin.notification.partyfeed.ContractTerms;
import dev.tocsin.notification.partyfeed.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The parties of the register, linked by their contracts: who works for whom. */
final class Chain {

    private static final int MOST_HOPS = 6;

    /** The parties and the contracts that are in force. */
    record Register(Collection<Party> parties, Collection<ContractTerms> contracts) {}

    private final Map<UUID, Party> parties = new LinkedHashMap<>();
    private final Map<UUID, ContractTerms> contracts = new TreeMap<>();

    Chain(Register register) {
        register.parties().forEach(party -> parties.put(party.partyId(), party));
        register.contracts().forEach(terms -> contracts.put(terms.contractId(), terms));
    }

    Optional<Party> party(UUID id) {
        return Optional.ofNullable(parties.get(id));
    }

    String name(UUID id) {
        return party(id).map(Party::name).orElse("party " + id);
    }

    /** Returns our own legal entities. */
    List<Party> ours() {
        return parties.values().stream().filter(Chain::isOurs).toList();
    }

    /** Returns the contracts in which our entity works for somebody outside. */
    List<ContractTerms> promisesOf(UUID entity) {
        return contracts.values().stream()
                .filter(terms -> terms.processorPartyId().equals(entity))
                .filter(terms ->
                        party(terms.controllerPartyId()).filter(Chain::isOurs).isEmpty())
                .toList();
    }

    /** Returns each way by which news of a breach reaches the entity, the nearest contract last; the short ones first. */
    List<List<ContractTerms>> waysTo(UUID entity) {
        var ways = new ArrayList<List<ContractTerms>>();
        follow(entity, List.of(), List.of(entity), ways);
        return ways;
    }

    private void follow(UUID entity, List<ContractTerms> onward, List<UUID> seen, List<List<ContractTerms>> ways) {
        for (var terms : contracts.values()) {
            var from = terms.processorPartyId();
            if (!terms.controllerPartyId().equals(entity) || seen.contains(from) || onward.size() == MOST_HOPS) {
                continue;
            }
            var way = new ArrayList<>(List.of(terms));
            way.addAll(onward);
            ways.add(List.copyOf(way));
            var more = new ArrayList<>(seen);
            more.add(from);
            follow(from, List.copyOf(way), more, ways);
        }
    }

    private static boolean isOurs(Party party) {
        return party.kind().equals("own-entity");
    }
}
