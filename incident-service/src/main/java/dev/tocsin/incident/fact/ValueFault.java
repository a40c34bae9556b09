package dev.tocsin.incident.fact;

/** One thing wrong with a value: where (JSON pointer) and what. */
record ValueFault(String pointer, String message) {}
