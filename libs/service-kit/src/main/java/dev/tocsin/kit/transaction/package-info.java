/** What the kit needs of the caller's transaction: that there is one, and what to do when it has committed. */
@NullMarked
package dev.tocsin.kit.transaction;

import org.jspecify.annotations.NullMarked;
