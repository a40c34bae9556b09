/** The sending of approved notices by e-mail. */
@NullMarked
package dev.tocsin.notification.delivery;

import org.jspecify.annotations.NullMarked;
