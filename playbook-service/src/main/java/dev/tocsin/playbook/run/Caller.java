package dev.tocsin.playbook.run;

import java.util.UUID;

/** The step execution that called a run, and how many calls deep the called run lies. */
record Caller(UUID runId, String stepKey, int depth) {}
