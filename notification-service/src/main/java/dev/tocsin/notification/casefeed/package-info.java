/** What incident-service tells of each incident, kept as its newest state. */
@NullMarked
package dev.tocsin.notification.casefeed;

import org.jspecify.annotations.NullMarked;
