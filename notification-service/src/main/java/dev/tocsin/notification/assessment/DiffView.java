package dev.tocsin.notification.assessment;

import java.time.Instant;
import java.util.List;

/** How the duties on two fact sheets differ, and the facts in which the sheets do. */
record DiffView(Instant asOf, List<FactDifference> facts, Difference difference) {}
