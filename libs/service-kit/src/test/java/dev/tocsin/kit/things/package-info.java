/** A tiny service that uses all of the kit; the tests of the kit look at it from outside. */
@NullMarked
package dev.tocsin.kit.things;

import org.jspecify.annotations.NullMarked;
