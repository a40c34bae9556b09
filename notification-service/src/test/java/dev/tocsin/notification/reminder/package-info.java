@NullMarked
package dev.tocsin.notification.reminder;

import org.jspecify.annotations.NullMarked;
