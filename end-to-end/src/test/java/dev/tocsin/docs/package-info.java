/** The documents say what is so. */
@NullMarked
package dev.tocsin.docs;

import org.jspecify.annotations.NullMarked;
