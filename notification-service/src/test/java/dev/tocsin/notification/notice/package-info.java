@NullMarked
package dev.tocsin.notification.notice;

import org.jspecify.annotations.NullMarked;
