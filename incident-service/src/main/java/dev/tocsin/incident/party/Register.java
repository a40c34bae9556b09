package dev.tocsin.incident.party;

import dev.tocsin.incident.stream.Changes;
import dev.tocsin.kit.id.Ids;
import dev.tocsin.kit.outbox.NewEvent;
import dev.tocsin.kit.outbox.Outbox;
import dev.tocsin.kit.web.Cursor;
import dev.tocsin.kit.web.Page;
import dev.tocsin.kit.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register of parties and their contracts; each change is told to the world. */
@ApplicationScoped
public class Register {
    private static final UUID FIRST = new UUID(0, 0);

    private final Parties parties;
    private final Contracts contracts;
    private final Outbox outbox;
    private final Changes changes;
    private final Clock clock;

    Register(Parties parties, Contracts contracts, Outbox outbox, Changes changes, Clock clock) {
        this.parties = parties;
        this.contracts = contracts;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    /** The party that monitors call by this slug. */
    @Transactional
    public Optional<PartyView> bySlug(String slug) {
        return parties.bySlug(slug).map(Party::view);
    }

    /** The party with this id; a 404 problem if there is none. */
    @Transactional
    public PartyView party(UUID id) {
        return parties.require(id).view();
    }

    @Transactional
    Page<PartyView> parties(@Nullable Cursor after, @Nullable Instant updatedSince, int limit) {
        var rows = parties.page(at(after), id(after), updatedSince, limit + 1).stream()
                .map(Party::view)
                .toList();
        return Page.of(rows, limit, party -> Cursor.of(party.updatedAt(), party.partyId()));
    }

    @Transactional
    PartyView register(RegisterParty command) {
        var party = new Party(Ids.next(), command, clock.instant());
        parties.persistAndFlush(party);
        tell(party);
        return party.view();
    }

    @Transactional
    PartyView change(UUID id, RegisterParty command, @Nullable String ifMatch) {
        var party = parties.requireLocked(id);
        Versions.require(ifMatch, party.version());
        party.change(command, clock.instant());
        parties.flush();
        tell(party);
        return party.view();
    }

    @Transactional
    Page<ContractView> contracts(@Nullable Cursor after, @Nullable UUID party, int limit) {
        var rows = contracts.page(at(after), id(after), party, limit + 1).stream()
                .map(Contract::view)
                .toList();
        return Page.of(rows, limit, contract -> Cursor.of(contract.updatedAt(), contract.contractId()));
    }

    @Transactional
    ContractView contract(UUID id) {
        return contracts.require(id).view();
    }

    @Transactional
    ContractView register(RegisterContract command) {
        var contract = new Contract(Ids.next(), command, clock.instant());
        contracts.persistAndFlush(contract);
        tellOf(contract.parties());
        return contract.view();
    }

    @Transactional
    ContractView change(UUID id, RegisterContract command, @Nullable String ifMatch) {
        var contract = contracts.require(id);
        Versions.require(ifMatch, contract.view().version());
        // Both the parties it had and the ones it has now are told of anew.
        var concerned = new TreeSet<>(contract.parties());
        contract.change(command, clock.instant());
        concerned.addAll(contract.parties());
        contracts.flush();
        tellOf(concerned);
        return contract.view();
    }

    // In the order of their ids, so that two changes never wait for one another.
    private void tellOf(Collection<UUID> concerned) {
        var now = clock.instant();
        for (var id : new TreeSet<>(concerned)) {
            var party = parties.requireLocked(id);
            party.touch(now);
            parties.flush();
            tell(party);
        }
    }

    private void tell(Party party) {
        List<ContractView> agreed =
                contracts.of(party.id()).stream().map(Contract::view).toList();
        outbox.append(new NewEvent(
                PartyChanged.TOPIC,
                party.id().toString(),
                PartyChanged.TYPE,
                party.id().toString(),
                party.version(),
                PartyChanged.of(party.view(), agreed)));
        changes.announce(PartyChanged.TOPIC, null, "party-changed");
    }

    private static @Nullable Instant at(@Nullable Cursor after) {
        return after == null ? null : after.instant(0);
    }

    private static UUID id(@Nullable Cursor after) {
        return after == null ? FIRST : after.uuid(1);
    }
}
