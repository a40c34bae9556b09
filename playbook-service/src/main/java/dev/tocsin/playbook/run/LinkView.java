package dev.tocsin.playbook.run;

import java.time.Instant;

/** The question as whoever holds a link sees it. */
record LinkView(String approver, Instant expiresAt, ApprovalView approval) {}
