package dev.tocsin.notification.partyfeed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives the newest state of parties and contracts; to be asked within a transaction. */
@ApplicationScoped
public class Parties {

    private final Rows rows;
    private final ContractRows contracts;
    private final ObjectMapper json;

    Parties(Rows rows, ContractRows contracts, ObjectMapper json) {
        this.rows = rows;
        this.contracts = contracts;
        this.json = json;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<StoredParty, UUID> {}

    @ApplicationScoped
    static class ContractRows implements PanacheRepositoryBase<StoredContract, UUID> {}

    /** Returns the party, if any event of it has come. */
    public Optional<Party> find(UUID party) {
        return rows.findByIdOptional(party).map(row -> read(row.state(), Party.class));
    }

    /** Returns all parties, oldest id first. */
    public List<Party> all() {
        return rows.list("order by partyId").stream()
                .map(row -> read(row.state(), Party.class))
                .toList();
    }

    /** Returns the parties of that kind, oldest id first. */
    public List<Party> ofKind(String kind) {
        return all().stream().filter(party -> party.kind().equals(kind)).toList();
    }

    /** Returns all contracts that are in force, oldest id first. */
    public List<ContractTerms> contracts() {
        return contracts.list("order by contractId").stream()
                .map(row -> read(row.terms(), ContractTerms.class))
                .toList();
    }

    /** Returns the contract, if it is there. */
    public Optional<ContractTerms> contract(UUID contract) {
        return contracts.findByIdOptional(contract).map(row -> read(row.terms(), ContractTerms.class));
    }

    /** Returns the contracts in which the party is the controller, oldest id first. */
    public List<ContractTerms> contractsOf(UUID controller) {
        return contracts.list("controllerPartyId = ?1 order by contractId", controller).stream()
                .map(row -> read(row.terms(), ContractTerms.class))
                .toList();
    }

    ContractsChanged put(Party now, String state) {
        var row = rows.findById(now.partyId());
        if (row == null) {
            rows.persist(new StoredParty(now, state));
        } else {
            row.take(state);
        }
        var controllers = new HashSet<>(List.of(now.partyId()));
        dropEnded(now).forEach(ended -> controllers.add(ended.controllerPartyId()));
        for (var terms : now.contracts()) {
            put(terms);
            controllers.add(terms.controllerPartyId());
        }
        return new ContractsChanged(now, controllers);
    }

    private void put(ContractTerms terms) {
        var row = contracts.findById(terms.contractId());
        if (row == null) {
            contracts.persist(new StoredContract(terms, write(terms)));
        } else {
            row.take(terms, write(terms));
        }
    }

    /** A party's event lists every contract that it is part of: one that it lists no more has ended. */
    private List<StoredContract> dropEnded(Party now) {
        var listed = now.contracts().stream().map(ContractTerms::contractId).toList();
        var ended = contracts.list("processorPartyId = ?1 or controllerPartyId = ?1", now.partyId()).stream()
                .filter(row -> !listed.contains(row.contractId()))
                .toList();
        ended.forEach(contracts::delete);
        return ended;
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " cannot be read", e);
        }
    }

    private String write(ContractTerms terms) {
        try {
            return json.writeValueAsString(terms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The terms of contract " + terms.contractId() + " cannot be written", e);
        }
    }
}
