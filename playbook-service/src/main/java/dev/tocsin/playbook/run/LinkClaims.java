package dev.tocsin.playbook.run;

import java.time.Instant;
import java.util.UUID;

/** What a link says of itself: which one it is, the question, who answers, and until when. */
record LinkClaims(UUID link, UUID approval, String approver, Instant until) {}
