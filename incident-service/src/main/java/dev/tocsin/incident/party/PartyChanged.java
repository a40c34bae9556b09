package dev.tocsin.incident.party;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the world is told of a party: its whole state, with its contracts. Schema: party.changed.v1.schema.json */
record PartyChanged(
        UUID partyId,
        String slug,
        String kind,
        String name,
        @Nullable String country,
        @Nullable String zone,
        List<Contact> contacts,
        List<String> regimes,
        List<Agreed> contracts,
        Instant updatedAt) {
    static final String TOPIC = "tocsin.parties";
    static final String TYPE = "dev.tocsin.party.changed.v1";

    record Agreed(
            UUID contractId,
            String reference,
            UUID processorPartyId,
            UUID controllerPartyId,
            @Nullable BreachNotice breachNotice) {
        static Agreed of(ContractView contract) {
            return new Agreed(
                    contract.contractId(),
                    contract.reference(),
                    contract.processorPartyId(),
                    contract.controllerPartyId(),
                    contract.breachNotice());
        }
    }

    static PartyChanged of(PartyView party, List<ContractView> contracts) {
        return new PartyChanged(
                party.partyId(),
                party.slug(),
                party.kind(),
                party.name(),
                party.country(),
                party.zone(),
                party.contacts(),
                party.regimes(),
                contracts.stream().map(Agreed::of).toList(),
                party.updatedAt());
    }
}
