/** Notices: drafted from facts, approved by a second person, frozen, filed and acknowledged. */
@NullMarked
package dev.tocsin.notification.notice;

import org.jspecify.annotations.NullMarked;
