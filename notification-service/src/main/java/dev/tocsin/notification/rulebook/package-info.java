/** The rule book in service, and its rules to read. */
@NullMarked
package dev.tocsin.notification.rulebook;

import org.jspecify.annotations.NullMarked;
