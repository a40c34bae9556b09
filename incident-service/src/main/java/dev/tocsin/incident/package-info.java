/** The incident service. */
@NullMarked
package dev.tocsin.incident;

import org.jspecify.annotations.NullMarked;
