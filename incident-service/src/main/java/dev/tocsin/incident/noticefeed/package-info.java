/** What notification-service tells of duties and notices, turned into timeline entries and facts. */
@NullMarked
package dev.tocsin.incident.noticefeed;

import org.jspecify.annotations.NullMarked;
