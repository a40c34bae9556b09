package dev.tocsin.notification.duty;

/** Told within the service, in the transaction of the change, when a duty that is owed, was owed or was decided on has changed. */
public record DutyTurned(DutySummary duty) {}
