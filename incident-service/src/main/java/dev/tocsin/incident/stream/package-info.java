/** Live updates for the console. */
@NullMarked
package dev.tocsin.incident.stream;

import org.jspecify.annotations.NullMarked;
