/** What operators see of the packaged services: traces, logs, metrics, health. */
@NullMarked
package dev.tocsin.watched;

import org.jspecify.annotations.NullMarked;
