/** The register of parties and the contracts between them. */
@NullMarked
package dev.tocsin.incident.party;

import org.jspecify.annotations.NullMarked;
