/** Reminds people, by role, of duties that are due soon or overdue. */
@NullMarked
package dev.tocsin.notification.reminder;

import org.jspecify.annotations.NullMarked;
