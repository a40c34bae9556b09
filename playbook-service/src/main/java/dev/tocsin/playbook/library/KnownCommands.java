package dev.tocsin.playbook.library;

import java.util.Set;

/** Says which types of command somebody here can carry out. */
public interface KnownCommands {
    /** The types, as playbooks write them. */
    Set<String> types();
}
