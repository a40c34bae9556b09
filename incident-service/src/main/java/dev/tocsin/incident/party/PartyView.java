package dev.tocsin.incident.party;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A party as the API shows it. */
public record PartyView(
        UUID partyId,
        String slug,
        String kind,
        String name,
        @Nullable String country,
        @Nullable String zone,
        List<Contact> contacts,
        List<String> regimes,
        Instant updatedAt,
        long version) {}
