package dev.tocsin.playbook.rehearsal;

import dev.tocsin.playbook.run.machine.Limits;

/** How far a rehearsal goes: the engine's own limits, playbooks inside each other, and events in all. */
public record Bounds(Limits limits, int callDepth, int events) {}
