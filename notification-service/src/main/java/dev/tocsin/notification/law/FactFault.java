package dev.tocsin.notification.law;

/** One fault of a fact sheet: a JSON pointer to the place, and what is wrong there. */
public record FactFault(String pointer, String message) {}
