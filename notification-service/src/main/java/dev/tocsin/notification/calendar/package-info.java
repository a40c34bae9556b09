/** Business days and public holidays by jurisdiction; a well-kept library stands behind it. */
@NullMarked
package dev.tocsin.notification.calendar;

import org.jspecify.annotations.NullMarked;
