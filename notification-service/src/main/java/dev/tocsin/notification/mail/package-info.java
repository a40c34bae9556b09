/** Hands mails to the mail server. */
@NullMarked
package dev.tocsin.notification.mail;

import org.jspecify.annotations.NullMarked;
