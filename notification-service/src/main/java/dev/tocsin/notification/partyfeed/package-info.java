/** What incident-service tells of parties and their contracts, kept as its newest state. */
@NullMarked
package dev.tocsin.notification.partyfeed;

import org.jspecify.annotations.NullMarked;
