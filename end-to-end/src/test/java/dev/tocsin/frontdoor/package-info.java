/** The script {@code tocsin}: what it says when something is missing, and that what it starts ends and goes on. */
@NullMarked
package dev.tocsin.frontdoor;

import org.jspecify.annotations.NullMarked;
