/** Given data and readings that the feature tests share. */
@NullMarked
package dev.tocsin.notification.given;

import org.jspecify.annotations.NullMarked;
