package dev.tocsin.playbook.executor;

/** What would be sent, and to what, in words for people. */
public record Preview(String what, String target) {}
