/** Facts with certainty, source and history, and the fact sheet made from them. */
@NullMarked
package dev.tocsin.incident.fact;

import org.jspecify.annotations.NullMarked;
