/** Shared by the tests of the incident service. */
@NullMarked
package dev.tocsin.incident;

import org.jspecify.annotations.NullMarked;
