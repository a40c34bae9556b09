/** Fingerprints, deduplication, and the rule that declares an incident or joins one. */
@NullMarked
package dev.tocsin.incident.problem;

import org.jspecify.annotations.NullMarked;
