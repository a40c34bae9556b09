/** The clock: the only place that reads the system's time. */
@NullMarked
package dev.tocsin.kit.time;

import org.jspecify.annotations.NullMarked;
