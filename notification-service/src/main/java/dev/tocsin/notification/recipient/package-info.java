/** The page on which a recipient reads and acknowledges a notice, without an account. */
@NullMarked
package dev.tocsin.notification.recipient;

import org.jspecify.annotations.NullMarked;
