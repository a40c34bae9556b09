package dev.tocsin.notification.partyfeed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party of the register with its business contacts and the contracts that it is part of; the country is ISO 3166-1 alpha-2.
 *
 * @param regimes its statuses under laws, as rules name them, as far as the register knows them
 */
public record Party(
        UUID partyId,
        String slug,
        String kind,
        String name,
        @Nullable String country,
        @Nullable String zone,
        List<Contact> contacts,
        List<String> regimes,
        List<ContractTerms> contracts,
        Instant updatedAt) {

    /** A business contact of the party. */
    public record Contact(
            String role, @Nullable String name, @Nullable String email) {}

    public Party {
        regimes = regimes == null ? List.of() : List.copyOf(regimes);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
        contracts = contracts == null ? List.of() : List.copyOf(contracts);
    }
}
