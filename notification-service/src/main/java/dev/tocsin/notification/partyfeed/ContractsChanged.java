package dev.tocsin.notification.partyfeed;

import java.util.Set;
import java.util.UUID;

/** Fired in the transaction that stores a newer state of a party: the controllers whose contracts, name or country may differ now. */
public record ContractsChanged(Party party, Set<UUID> controllers) {}
