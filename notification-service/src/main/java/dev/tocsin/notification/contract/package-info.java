/** Breach-notice clauses of contracts, compiled to the shape of a rule of law. */
@NullMarked
package dev.tocsin.notification.contract;

import org.jspecify.annotations.NullMarked;
