package dev.tocsin.playbook.incident;

/** What an incident is about: for example the account agent.delacruz of the system agents. */
public record Subject(String kind, String system, String id) {}
