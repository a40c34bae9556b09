package dev.tocsin.playbook.run;

import java.time.Instant;

/** A link as it is given to a person, once: whoever has it answers as that person. */
record IssuedLink(String path, String approver, Instant expiresAt) {}
